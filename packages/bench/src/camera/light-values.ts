/** Light adds up in linear values, pictures store sRGB (IEC 61966-2-1). Both ways are tables. */
export const linearOf = Float32Array.from({ length: 256 }, (_, level) => {
  const value = level / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** sRGB level 0..255 of linear light `index / 4095`. */
export const levelOf = Uint8Array.from({ length: 4096 }, (_, index) => {
  const value = index / 4095;
  return Math.round(255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055));
});

/** Linear light, RGB interleaved; 1 is what the sensor can just hold, more is clipped at the end. */
export type Canvas = { readonly width: number; readonly height: number; readonly light: Float32Array };
/** sRGB levels, RGB interleaved. */
export type Levels = { readonly width: number; readonly height: number; readonly data: Uint8Array };
