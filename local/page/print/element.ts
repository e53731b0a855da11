/** An element with a class and a style, for what is laid out outside the page. */
export function element(
  tag: string,
  name: string,
  style: Readonly<Record<string, string>> = {},
): HTMLElement {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  for (const [key, value] of Object.entries(style)) made.style.setProperty(key, value);
  return made;
}
