export type ServerEvent = { readonly id: string | null; readonly event: string; readonly data: string };

/** Reads `text/event-stream` (WHATWG HTML, section 9.2.6) as it arrives in pieces. Comments and retry lines are dropped. */
export function createEventReader(onEvent: (event: ServerEvent) => void): (piece: string) => void {
  let rest = '';
  let id: string | null = null;
  let name = '';
  let lines: string[] = [];

  function endEvent(): void {
    if (lines.length > 0) onEvent({ id, event: name || 'message', data: lines.join('\n') });
    name = '';
    lines = [];
  }

  function readLine(line: string): void {
    if (line === '') endEvent();
    const colon = line.indexOf(':');
    if (line === '' || colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') lines.push(value);
    if (field === 'event') name = value;
    if (field === 'id') id = value;
  }

  return (piece) => {
    rest += piece;
    const complete = rest.split(/\r\n|\n|\r(?!$)/);
    rest = complete.pop() ?? '';
    for (const line of complete) readLine(line);
  };
}
