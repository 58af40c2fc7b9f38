/** Lets a text field grow with its text, for engines that cannot do so by themselves. `text` is read so that it runs when it changes. */
export function grow(text: string) {
  return (field: HTMLTextAreaElement): void => {
    if (text === "" || CSS.supports("field-sizing", "content")) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  };
}
