import { pinyin } from 'pinyin-pro';

/** Han characters as pinyin without tones, syllables parted by spaces; everything else stays. A name typed in Latin letters is found by it. */
export function romanise(text: string): string {
  return pinyin(text, { toneType: 'none', v: false, nonZh: 'consecutive' });
}
