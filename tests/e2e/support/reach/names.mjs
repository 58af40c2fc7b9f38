// Names as the browser itself tells them to a screen reader: its own tree, not a copy of its rules.

const acted = new Set(["button", "checkbox", "combobox", "link", "listbox", "menuitem", "option", "radio", "searchbox", "slider", "spinbutton", "switch", "tab", "textbox"]);
const named = new Set([...acted, "dialog", "alertdialog", "form", "region", "table", "image", "radiogroup", "progressbar"]);
// The same words for two controls of one kind tell nobody which is which, unless what stands around them does.
const grouping = new Set(["group", "radiogroup", "row", "listitem", "region", "form", "dialog"]);

/** Controls without a name, and what names itself by nothing but a sign. */
export async function nameFaults(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const parents = new Map(nodes.map((node) => [node.nodeId, node.parentId]));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const group = (node) => {
    for (let at = byId.get(parents.get(node.nodeId)); at; at = byId.get(parents.get(at.nodeId))) {
      if (grouping.has(at.role?.value)) return at.nodeId;
    }
    return "page";
  };

  const faults = [];
  const heard = new Map();
  for (const node of nodes.filter(({ ignored, role }) => !ignored && named.has(role?.value))) {
    const role = node.role.value;
    const name = (node.name?.value ?? "").trim();
    const isForm = role === "form" || role === "region" || role === "table";
    if (name === "" && !isForm) faults.push(`${role} without a name`);
    else if (acted.has(role) && !/[\p{L}\p{N}]/u.test(name)) faults.push(`${role} named by a sign only: ${name}`);
    if (role === "button" || role === "textbox" || role === "radio" || role === "checkbox") {
      const key = `${group(node)} ${role} ${name}`;
      heard.set(key, { role, name, times: (heard.get(key)?.times ?? 0) + 1 });
    }
  }
  for (const { role, name, times } of heard.values()) {
    if (times > 1 && name !== "") faults.push(`${times} times ${role} “${name}” in the same group`);
  }
  return faults;
}
