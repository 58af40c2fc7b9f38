// What the checks need to know about a page, asked in the page itself. Put into it as it stands, like axe.
globalThis.reach ??= (() => {
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary";

  /** The part of the page that can be used now: the modal dialog on top, else all of it. */
  const inUse = () => [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.body;

  const isDrawn = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
  // Hidden from sight until it has the focus: no pointer reaches it.
  const isSeen = (element) => isDrawn(element) && getComputedStyle(element).clipPath === "none";

  /** The elements in use that `selector` finds and a sighted user sees. */
  const seen = (selector) => [...inUse().querySelectorAll(selector)].filter(isSeen);

  const told = (element) => element.outerHTML.slice(0, 110).replace(/\s+/g, " ");

  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  /** A colour of CSS as red, green, blue (0–255) and alpha (0–1). */
  function rgba(colour) {
    if (!known.has(colour)) {
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  }

  const over = ([red, green, blue, alpha], below) => [red, green, blue].map((part, i) => part * alpha + below[i] * (1 - alpha));

  /** The opaque colour that `element` stands on, its own ground included. */
  function ground(element) {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const layer = rgba(getComputedStyle(at).backgroundColor);
      layers.push(layer);
      // A dialog covers what is around it.
      if (layer[3] === 1) break;
    }
    const canvas = rgba(matchMedia("(forced-colors: active)").matches ? "Canvas" : matchMedia("(prefers-color-scheme: dark)").matches ? "#121212" : "#fff");
    return layers.reduceRight((below, layer) => over(layer, below), canvas.slice(0, 3));
  }

  function luminance(colour) {
    const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** How far apart two opaque colours are, 1 to 21 (WCAG 2.2, contrast ratio). */
  function contrast(one, two) {
    const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  return { controls, inUse, isDrawn, isSeen, seen, told, rgba, over, ground, contrast };
})();
