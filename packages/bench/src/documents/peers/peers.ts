import { jscanify } from './jscanify.ts';
import { mrzDetection } from './mrz-detection.ts';
import { opencvContour } from './opencv-contour.ts';
import type { Peer } from './peer.ts';
import { tesseract } from './tesseract.ts';

/** What others offer in JavaScript, under open licences, for parts of the same work. */
export const peers: readonly Peer[] = [jscanify, opencvContour, mrzDetection, tesseract];
