/**
 * Line icons, 24 by 24 units, each one SVG path to be stroked (`class="icon"`). An icon never stands alone: a word is beside it.
 * Separate exports, so that a page carries only the icons that it draws.
 */
export const alert = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 7.5v5.5m0 3.2v.1';
export const bill = 'M6 3.5h12v17l-2.4-1.5-2.4 1.5-2.4-1.5L8.4 20.5 6 19zM9 8h6m-6 3.7h6M9 15.3h3';
export const book = 'M5 5.5A1.5 1.5 0 0 1 6.5 4H19v13.5H6.5A1.5 1.5 0 0 0 5 19zM5 19a1.5 1.5 0 0 0 1.5 1.5H19';
export const camera =
  'M4 8.5A2 2 0 0 1 6 6.5h1.8l1.5-2h5.4l1.5 2H18a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM8.5 12.7a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0';
export const cap = 'M12 5l-9 4.3 9 4.3 9-4.3zM6.5 11.2v4.5c3.3 2.6 7.7 2.6 11 0v-4.5M21 9.5v5';
export const car =
  'M5.5 11l1.4-4a2 2 0 0 1 1.9-1.3h6.4A2 2 0 0 1 17.1 7l1.4 4M4.5 11h15a1 1 0 0 1 1 1v5h-17v-5a1 1 0 0 1 1-1zM5.5 17v2m13-2v2M7.5 14h.1m8.9 0h.1';
export const chart = 'M4.5 4.5v15h15M9 15.5v-4m4 4V8m4 7.5v-5.5';
export const chat =
  'M4 6.7A2.2 2.2 0 0 1 6.2 4.5h11.6A2.2 2.2 0 0 1 20 6.7v7.6a2.2 2.2 0 0 1-2.2 2.2H11l-4.5 3.7v-3.7h-.3A2.2 2.2 0 0 1 4 14.3z';
export const check = 'M5 12.5l4.5 4.5L19 7.5';
export const chev = 'M9.5 6l6 6-6 6';
export const clock = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 7v5.2l3.3 2';
export const copy =
  'M10.5 8.5h7.5a2 2 0 0 1 2 2v7.5a2 2 0 0 1 -2 2h-7.5a2 2 0 0 1 -2 -2v-7.5a2 2 0 0 1 2 -2zM15.5 8.3V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.3';
export const cross = 'M6.5 6.5l11 11m0-11-11 11';
export const download =
  'M12 4.5v11m-4.2-4 4.2 4.2 4.2-4.2M4.5 15v3a2.2 2.2 0 0 0 2.2 2.2h10.6a2.2 2.2 0 0 0 2.2-2.2v-3';
export const eye =
  'M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6zM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0';
export const face =
  'M4 8.5V6.2A2.2 2.2 0 0 1 6.2 4h2.3m7 0h2.3A2.2 2.2 0 0 1 20 6.2v2.3m0 7v2.3a2.2 2.2 0 0 1-2.2 2.2h-2.3m-7 0H6.2A2.2 2.2 0 0 1 4 17.8v-2.3M9 9.8v.8m6-.8v.8M12 9.8v3.3h-.9m-2 2.2c1.7 1.4 4.1 1.4 5.8 0';
export const file =
  'M6 4.5A1.5 1.5 0 0 1 7.5 3H14l4.5 4.5v12A1.5 1.5 0 0 1 17 21H7.5A1.5 1.5 0 0 1 6 19.5zM13.8 3.2V8h4.5';
export const filter = 'M4 6.5h16M7 12h10m-7 5.5h4';
export const globe =
  'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M3 12h18M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.5-3.9-5.5-3.9-9S9.4 5.5 12 3z';
export const help =
  'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M9.5 9.3c.3-1.4 1.3-2.1 2.6-2.1 1.5 0 2.6.9 2.6 2.3 0 2-2.6 2.1-2.6 4.2m0 2.7v.1';
export const hourglass = 'M7 3.5h10M7 20.5h10M8 3.7c0 5 8 5 8 8.3s-8 3.3-8 8.3m8-16.6c0 5-8 5-8 8.3s8 3.3 8 8.3';
export const id =
  'M5.4 5.5h13.2a2.4 2.4 0 0 1 2.4 2.4v8.2a2.4 2.4 0 0 1 -2.4 2.4h-13.2a2.4 2.4 0 0 1 -2.4 -2.4v-8.2a2.4 2.4 0 0 1 2.4 -2.4zM6.7 11a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0M5.8 15.6c.5-1.3 1.5-1.9 2.8-1.9s2.3.6 2.8 1.9M14 10h4m-4 3.5h4';
export const inbox =
  'M4 13.5 6.3 5.8A1.8 1.8 0 0 1 8 4.5h8a1.8 1.8 0 0 1 1.7 1.3L20 13.5V18a1.8 1.8 0 0 1-1.8 1.8H5.8A1.8 1.8 0 0 1 4 18zM4.2 13.5h4.3c.3 1.9 1.5 2.9 3.5 2.9s3.2-1 3.5-2.9h4.3';
export const key = 'M4 15a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M11 12l8-8m-2.5 2.5 2.5 2.5';
export const left = 'M19 12H5.5m5.7-6-6 6 6 6';
export const lock =
  'M7.5 10.5h9a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1 -2.5 2.5h-9a2.5 2.5 0 0 1 -2.5 -2.5v-5a2.5 2.5 0 0 1 2.5 -2.5zM8 10.5V8a4 4 0 0 1 8 0v2.5';
export const mail =
  'M5.7 5.5h12.6a2.2 2.2 0 0 1 2.2 2.2v9.1a2.2 2.2 0 0 1 -2.2 2.2h-12.6a2.2 2.2 0 0 1 -2.2 -2.2v-9.1a2.2 2.2 0 0 1 2.2 -2.2zM4.2 7.3l7.8 5.9 7.8-5.9';
export const minus = 'M5 12h14';
export const passport =
  'M7.7 3h8.6a2.2 2.2 0 0 1 2.2 2.2v13.6a2.2 2.2 0 0 1 -2.2 2.2h-8.6a2.2 2.2 0 0 1 -2.2 -2.2v-13.6a2.2 2.2 0 0 1 2.2 -2.2zM8.8 10.5a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0M8.8 10.5h6.4M12 7.3c-1.6 2-1.6 4.4 0 6.4 1.6-2 1.6-4.4 0-6.4M9.5 17.3h5';
export const pause = 'M8.5 6v12m7-12v12';
export const pen = 'M5 19l.8-3.7L16 5a1.9 1.9 0 0 1 2.7 0l.3.3a1.9 1.9 0 0 1 0 2.7L8.7 18.2z';
export const phone =
  'M9.1 2.8h5.8a2.6 2.6 0 0 1 2.6 2.6v13.2a2.6 2.6 0 0 1 -2.6 2.6h-5.8a2.6 2.6 0 0 1 -2.6 -2.6v-13.2a2.6 2.6 0 0 1 2.6 -2.6zM10.7 18.2h2.6';
export const plus = 'M12 5v14M5 12h14';
export const redo = 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5l2.4 2.2m.1-4.7v4.8h-4.8';
export const right = 'M5 12h13.5m-5.7-6 6 6-6 6';
export const scale = 'M12 4v16m-4 0h8M5 7.5h14M5 7.5l-2.5 6h5zm14 0-2.5 6h5zM12 4.2v0';
export const shield = 'M12 3.2 5 6v5.6c0 4.3 2.9 7.5 7 9.2 4.1-1.7 7-4.9 7-9.2V6z';
export const sliders = 'M4 8h9m4 0h3M4 16h3m4 0h9M13 8a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M7 16a2 2 0 1 0 4 0a2 2 0 1 0 -4 0';
export const sun =
  'M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 3v1.8m0 14.4V21m9-9h-1.8M4.8 12H3m15.4-6.4-1.3 1.3M6.9 17.1l-1.3 1.3m12.8 0-1.3-1.3M6.9 6.9 5.6 5.6';
export const turn = 'M4.5 12c0-2.2 3.4-4 7.5-4s7.5 1.8 7.5 4-3.4 4-7.5 4M14.5 13.2l-2.7 2.8 2.7 2.8';
export const upload = 'M12 15.5V4.5m-4.2 4L12 4.3l4.2 4.2M4.5 15v3a2.2 2.2 0 0 0 2.2 2.2h10.6a2.2 2.2 0 0 0 2.2-2.2v-3';
export const user = 'M8 8.2a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M4.5 20.2c.8-4 3.8-5.9 7.5-5.9s6.7 1.9 7.5 5.9';
export const users =
  'M5.5 8.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M2.8 19.5c.6-3.5 3-5.2 6.2-5.2s5.6 1.7 6.2 5.2M15.5 5.3a3.5 3.5 0 0 1 0 6.4m2 3c2 .7 3.3 2.3 3.7 4.8';
export const voice = 'M4 9.7v4.6h3l4.5 4V5.7l-4.5 4zM15 9.2c1.6 1.6 1.6 4 0 5.6m2.7-8.3c3.2 3.1 3.2 7.9 0 11';
export const wifi = 'M3.5 9.5a12.5 12.5 0 0 1 17 0M6.5 13a8 8 0 0 1 11 0m-8 3.4a3.6 3.6 0 0 1 5 0M12 19.4v.1';

/** The mark: an open ring with a point in the opening, a lens that is not closed. Stroke the ring 3.2 units wide, fill the point. */
export const logo = { ring: 'M18.6 6.2A9 9 0 1 0 18.6 17.8', point: { x: 19.8, y: 12, radius: 2.4 } } as const;
