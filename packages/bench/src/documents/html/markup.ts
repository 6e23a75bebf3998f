/** Text that came from pictures or files, safe inside elements and quoted attributes. */
export const text = (value: string | number): string =>
  String(value).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

export const each = <Item>(items: readonly Item[], draw: (item: Item, index: number) => string): string =>
  items.map(draw).join('');
