/** JSON in which a list stands on one line where it fits: a change of one picture is then a diff of few lines. As the formatter wants it. */
export function printJson(value: unknown, indent = ''): string {
  if (Array.isArray(value)) return printList(value, indent);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([key, one]) => `${inner}${JSON.stringify(key)}: ${printJson(one, inner)}`);
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}

const lineWidth = 120;
/** Room for the longest key before it and a comma behind it. */
const longestKey = '"outline": ,'.length;

function printList(list: readonly unknown[], indent: string): string {
  const inner = `${indent}  `;
  const items = list.map((one) => printJson(one, inner));
  const line = `[${items.join(', ')}]`;
  const fits = indent.length + longestKey + line.length <= lineWidth;
  return fits && !line.includes('\n') ? line : `[\n${items.map((item) => inner + item).join(',\n')}\n${indent}]`;
}
