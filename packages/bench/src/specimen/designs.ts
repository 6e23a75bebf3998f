/** Three designs per paper. Colours are light enough for dark writing; none follows a real country's document. */
export type Design = {
  readonly paper: readonly [string, string];
  readonly lines: readonly [string, string];
  readonly pattern: 'waves' | 'rosette' | 'mesh';
  readonly band: string;
  readonly bandInk: string;
  readonly labelInk: string;
  readonly ink: string;
  readonly portraitOn: 'left' | 'right';
};

const designs = [
  {
    paper: ['#eaf1f8', '#cfe0ef'],
    lines: ['#a9c3dd', '#c4b4dc'],
    pattern: 'waves',
    band: '#1f4e79',
    bandInk: '#f4f8fc',
    labelInk: '#3d5f80',
    ink: '#14181d',
    portraitOn: 'left',
  },
  {
    paper: ['#f7f0e2', '#eadcc0'],
    lines: ['#d8bf8e', '#b7cfae'],
    pattern: 'rosette',
    band: '#7a4a17',
    bandInk: '#fff8ea',
    labelInk: '#7a5a33',
    ink: '#1b1611',
    portraitOn: 'right',
  },
  {
    paper: ['#eaf5ee', '#d3e6e4'],
    lines: ['#a5cdb4', '#a9c9dc'],
    pattern: 'mesh',
    band: '#1c6650',
    bandInk: '#effaf5',
    labelInk: '#3b7060',
    ink: '#111815',
    portraitOn: 'left',
  },
] as const satisfies readonly Design[];

export function designOf(number: number): Design {
  return designs[((number % designs.length) + designs.length) % designs.length] ?? designs[0];
}
