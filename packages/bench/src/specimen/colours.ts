/** The inks of a document. `paper` runs from one corner to the other. None follows a real country's document. */
export type Colours = {
  readonly paper: readonly [string, string];
  readonly lines: readonly [string, string];
  readonly pattern: 'waves' | 'rosette' | 'mesh' | 'none';
  readonly band: string;
  readonly bandInk: string;
  readonly labelInk: string;
  readonly ink: string;
  /** Seen from afar; decides which documents lie on white and on dark tables. */
  readonly tone: 'pale' | 'middle' | 'dark';
};

export const colours = {
  azure: {
    paper: ['#eaf1f8', '#cfe0ef'],
    lines: ['#a9c3dd', '#c4b4dc'],
    pattern: 'waves',
    band: '#1f4e79',
    bandInk: '#f4f8fc',
    labelInk: '#3d5f80',
    ink: '#14181d',
    tone: 'middle',
  },
  sand: {
    paper: ['#f7f0e2', '#eadcc0'],
    lines: ['#d8bf8e', '#b7cfae'],
    pattern: 'rosette',
    band: '#7a4a17',
    bandInk: '#fff8ea',
    labelInk: '#7a5a33',
    ink: '#1b1611',
    tone: 'middle',
  },
  mint: {
    paper: ['#eaf5ee', '#d3e6e4'],
    lines: ['#a5cdb4', '#a9c9dc'],
    pattern: 'mesh',
    band: '#1c6650',
    bandInk: '#effaf5',
    labelInk: '#3b7060',
    ink: '#111815',
    tone: 'middle',
  },
  rose: {
    paper: ['#f9e9ec', '#e9cfd9'],
    lines: ['#dfa9ba', '#c7b6dd'],
    pattern: 'waves',
    band: '#8a2342',
    bandInk: '#fff2f5',
    labelInk: '#85435a',
    ink: '#1d1216',
    tone: 'middle',
  },
  lilac: {
    paper: ['#efeafa', '#d8d3ef'],
    lines: ['#b9aee0', '#a8c8dc'],
    pattern: 'mesh',
    band: '#4b3a8c',
    bandInk: '#f5f2ff',
    labelInk: '#5b4f8e',
    ink: '#15121f',
    tone: 'middle',
  },
  citron: {
    paper: ['#f4f5dc', '#dbe3b4'],
    lines: ['#c3cb7e', '#d8c48a'],
    pattern: 'rosette',
    band: '#56641a',
    bandInk: '#fbfdeb',
    labelInk: '#66702e',
    ink: '#171a0f',
    tone: 'middle',
  },
  silver: {
    paper: ['#fbfbfa', '#f1f2f2'],
    lines: ['#dcdfe2', '#e4dfe6'],
    pattern: 'waves',
    band: '#e2e5e8',
    bandInk: '#33383d',
    labelInk: '#6a7076',
    ink: '#17191b',
    tone: 'pale',
  },
  ivory: {
    paper: ['#fdfcf6', '#f6f2e6'],
    lines: ['#e7e0cc', '#e3e6d6'],
    pattern: 'mesh',
    band: '#f0e9d6',
    bandInk: '#4a4027',
    labelInk: '#7b7258',
    ink: '#1d1a13',
    tone: 'pale',
  },
  white: {
    paper: ['#fdfdfd', '#fbfbfb'],
    lines: ['#eeeeee', '#eeeeee'],
    pattern: 'none',
    band: '#fdfdfd',
    bandInk: '#202326',
    labelInk: '#5c6166',
    ink: '#1a1c1e',
    tone: 'pale',
  },
  midnight: {
    paper: ['#232c44', '#161b2b'],
    lines: ['#33415f', '#3c3558'],
    pattern: 'waves',
    band: '#0f1422',
    bandInk: '#e9dfb8',
    labelInk: '#b9c2d8',
    ink: '#f3f4f8',
    tone: 'dark',
  },
  bordeaux: {
    paper: ['#4a1722', '#2f0f17'],
    lines: ['#64283a', '#5b3328'],
    pattern: 'rosette',
    band: '#260b12',
    bandInk: '#f0dcae',
    labelInk: '#dcb9bf',
    ink: '#fbf3f0',
    tone: 'dark',
  },
} as const satisfies Record<string, Colours>;
export type ColourName = keyof typeof colours;
