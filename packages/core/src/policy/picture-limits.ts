import type { PictureLimits } from './policy.ts';

const rendered =
  'measured on 24 good against 8 per level rendered captures, 2026-11-20; to be fitted again on real phones';
const faces =
  '246 ordinary photographs of many skin tones and 122 tight East Asian crops, faces whole and looking ahead, 2026-11-20';
const ladders = '320 rendered captures, 5 per strength beside 60 good ones, 2026-11-20';

/** What a picture must measure to be taken, and the evidence for each limit. */
export const pictureLimits: PictureLimits = {
  outlineConfidence: {
    bad: 'below',
    advise: 0.65,
    stop: 0.3,
    source:
      '0.65 accepts 92 % of 352 whole documents and none of 52 pictures without one; below 0.3 no document is plausible; rendered and public pictures, 2026-11-20',
  },
  documentWidth: {
    bad: 'below',
    advise: 800,
    stop: 500,
    source: `8 captures 330 to 690 px wide were read completely, 4 of them below 450 px with edges no sharper than 3.7 permille; 800 px leave a margin for blur and noise; ${ladders}`,
  },
  tilt: {
    bad: 'above',
    advise: 25,
    stop: 35,
    source: `the focal length is assumed, so true 35 degrees are measured as 30 to 35, 40 as 36 to 42, 45 as 39 to 49; ${ladders}`,
  },
  cutOff: {
    bad: 'above',
    advise: 0.3,
    stop: 0.5,
    source: 'cut by 4 to 20 % of the width: 41 of 43 above 0.5; whole: none of 100; rendered captures, 2026-11-20',
  },
  covered: {
    bad: 'above',
    advise: 0.5,
    stop: null,
    source:
      'covered corners: 18 of 21 above 0.5, free ones none of 100; three in twenty-one are missed and real fingers are not measured, so it only advises; rendered captures, 2026-11-20',
  },
  objectOver: {
    bad: 'above',
    advise: 0.5,
    stop: null,
    source:
      'whole and free documents: none of 335 above 0.5; the network has seen few things on documents, so it only advises; rendered captures, 2026-11-20',
  },
  otherDocument: {
    bad: 'above',
    advise: 0.8,
    stop: 0.9,
    source:
      'single documents: 1 of 335 above 0.65, a note among clutter at 0.79; pairs that were told 0.98 to 1; rendered captures, 2026-11-20',
  },
  edgeWidth: {
    bad: 'above',
    advise: 3.5,
    stop: 5,
    source: `good 2.5 to 2.9 permille; a lens blur with a sigma of 2 permille 4.1 to 4.7, of 3 permille 5.5 to 6.8, where 9 of 11 fields were lost; ${ladders}`,
  },
  smear: {
    bad: 'above',
    advise: 3.5,
    stop: 4.5,
    source: `a way of 9 permille of the width gives 4.9 to 8.3, and 12 of 13 fields were lost; ${ladders}`,
  },
  glare: {
    bad: 'above',
    advise: 0.01,
    stop: 0.04,
    onNeeded: 0.004,
    source: `good 0; a lamp over 4 % of the document 0.051 to 0.059, and 2 of 14 fields were lost; 0.004 is the area of three letters of a code line on a card; ${ladders}`,
  },
  clipped: {
    bad: 'above',
    advise: 0.12,
    stop: 0.4,
    source: `good at most 0.01; 1.5 times a full exposure 0.44 to 0.81, 1.8 times 0.67 and more; ${ladders}`,
  },
  brightness: {
    bad: 'below',
    advise: 120,
    stop: 70,
    source: `good 189 to 234; a fifth of the light 112 to 119, a twentieth 57 to 62: machines still read that, people and faces suffer; ${ladders}`,
  },
  shadow: {
    bad: 'above',
    advise: 0.3,
    stop: 0.65,
    source: `good at most 0.11, dark designs with a white strip 0.08 to 0.49; a quarter of the light left 0.50 to 0.57, 0.18 left 0.67 to 0.74, a twelfth 0.86 and more; ${ladders}`,
  },
  colour: {
    bad: 'below',
    advise: 2.5,
    stop: null,
    source: `grey copies 0 to 1, white paper 2 to 6: a thin margin, so it never stops; ${rendered}`,
  },
  colourAround: {
    bad: 'below',
    advise: 8,
    stop: null,
    source:
      'above it a grey document lies in a colour picture, so it is a copy rather than a picture without colour; starting value, not measured yet',
  },
  screenGrid: {
    bad: 'above',
    advise: 1.5,
    stop: null,
    source:
      '12 of 17 photographed screens above 1.6, 107 other captures at most 0.94, 35 public pictures at most 1.23; a grid that the lens blurs does not show, so it only advises; 2026-11-20',
  },
  eyeDistance: {
    bad: 'below',
    advise: 90,
    stop: 60,
    source:
      '90 px between the eyes is the portrait guidance of ICAO 9303; 60 px is the least for steady landmarks in our trials of 2026-11-20',
  },
  faceShare: {
    bad: 'above',
    advise: 0.75,
    stop: 0.9,
    source: 'a face that meets the picture border gives invented landmarks; starting value, not fitted yet',
  },
  faceBrightness: {
    bad: 'below',
    advise: 50,
    stop: 25,
    source:
      'genuine distances grow by 0.09 at 34 to 41 and by 0.14 at 20 to 24; a higher limit would stop dark skin in good light; 10 people, selfies darkened step by step, 2026-11-20',
  },
  faceClipped: {
    bad: 'above',
    advise: 0.15,
    stop: 0.35,
    source: 'over-exposed portraits lose one face in twelve; 12 portraits, 2026-11-20',
  },
  faceSharpness: {
    bad: 'below',
    advise: 1.0,
    stop: 0.5,
    source:
      'clean selfies 1.23 to 2.37 at mean luma 128; blur of 8 px 0.45 to 1.11 (genuine distance +0.08), of 10 px 0.29 to 0.88 (+0.11); 10 people, 2026-11-20',
  },
  faceMargin: {
    bad: 'below',
    advise: 0.02,
    stop: -0.03,
    source:
      'beyond the border the mesh invents the face; 7 of 260 ordinary photographs stop, all of them cut; 93 of 254 crops through the face, 2026-11-20',
  },
  faceBlack: {
    bad: 'above',
    advise: 0.3,
    stop: null,
    source: `ordinary faces at most 0.20 in 99 of 100, dark skin among them; black is hair and beard too, so it only advises; ${faces}`,
  },
  faceRange: {
    bad: 'below',
    advise: 5.2,
    stop: null,
    source: `ordinary faces at least 6.2 in 99 of 100; a quarter of the light takes 2 bits away; ${faces}`,
  },
  sideLight: {
    bad: 'above',
    advise: 1.5,
    stop: null,
    source: `four and a half times the light on one side; 98 of 100 ordinary photographs below 1.42; ${faces}`,
  },
  yaw: {
    bad: 'away',
    advise: 20,
    stop: 35,
    source:
      'beyond 20 degrees 13 of 260 ordinary photographs, beyond 30 the far eye meets the outline of the face, beyond 35 one of 260; the mesh reads turns too small by up to a third, 2026-11-20',
  },
  pitch: {
    bad: 'away',
    advise: 30,
    stop: null,
    source:
      'none of 260 ordinary photographs beyond 30 degrees, 13 of 254 crops; a near camera reads as a nod, so it only advises; 2026-11-20',
  },
  roll: {
    bad: 'away',
    advise: 25,
    stop: null,
    source:
      'a face is turned upright before it is compared: turned by 90, 180 and 270 degrees it stays the same person',
  },
  eyesOpen: {
    bad: 'below',
    advise: 0.17,
    stop: null,
    source: `99 of 100 ordinary photographs above 0.19, narrow and smiling eyes reach 0.13, so it only advises; ${faces}`,
  },
  mouthOpen: {
    bad: 'above',
    advise: 0.28,
    stop: null,
    source: `98 of 100 ordinary photographs below 0.26, laughing ones among them; ${faces}`,
  },
  mouthCovered: {
    bad: 'above',
    advise: 0.5,
    stop: 0.9,
    source:
      'of 179 real masks 175 above 0.5 and 141 above 0.9; of 196 bare faces 2 and 2, both cut off at the border; none of 137 with brown and dark skin; the half that was not fitted, 2026-11-20',
  },
  eyesCovered: {
    bad: 'above',
    advise: 0.9,
    stop: 0.97,
    source:
      'of 13 people with real sunglasses 12 above 0.9 and 6 above 0.97, of 394 drawn dark lenses 265 and 209; of 372 faces without 2 and none; the half that was not fitted, 2026-11-20',
  },
  foreheadCovered: {
    bad: 'above',
    advise: 60,
    stop: null,
    source: `98 of 100 ordinary photographs below 56, dark fringes up to 70: a hint that never refuses; ${faces}`,
  },
};
