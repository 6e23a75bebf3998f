import { type Colours, colours } from './colours.ts';
import type { DocumentDesign } from './design.ts';
import type { Box } from './layout.ts';

/** The page above the data page of a booklet that lies open: a few lines about the booklet, and the fold. Drawn above the page. */
export function precedingPage({ colours: name, state }: DocumentDesign, page: Box): string {
  const inks: Colours = colours[name];
  const { width, height } = page;
  const lines = [
    'This booklet is a specimen of the State of Utopia,',
    'which is to be found on no map. It entitles nobody',
    'to anything, and asks those whom it may concern to',
    'let pictures of it pass without hindrance.',
  ];
  const text = lines.map(
    (line, row) =>
      `<text x="${width * 0.5}" y="${-height * 0.55 + row * 5}" font-size="2.9" text-anchor="middle" font-family="DejaVu Serif" fill="${inks.ink}">${line}</text>`,
  );
  return (
    `<rect y="${-height}" width="${width}" height="${height}" fill="${inks.paper[0]}"/>` +
    `<text x="${width / 2}" y="${-height * 0.75}" font-size="7" text-anchor="middle" font-family="DejaVu Serif" font-weight="bold" fill="${inks.band}">${state}</text>` +
    text.join('') +
    `<text x="${width * 0.5}" y="${-height * 0.12}" font-size="4" text-anchor="middle" font-family="DejaVu Sans" fill="#a3242b">SPECIMEN 1</text>` +
    `<defs><linearGradient id="fold" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="0.5" stop-color="#000" stop-opacity="0.4"/><stop offset="1" stop-color="#000" stop-opacity="0"/></linearGradient></defs>` +
    `<rect y="-3" width="${width}" height="6" fill="url(#fold)"/><path d="M0 0h${width}" stroke="#0007" stroke-width="0.25"/>`
  );
}
