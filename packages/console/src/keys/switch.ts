const place = 'candor.keys';

/** Single keys can be switched off: speech input and unsteady hands press them by accident (WCAG 2.1.4). */
export const keysAreOn = () => localStorage.getItem(place) !== 'off';
export const switchKeys = (on: boolean) => localStorage.setItem(place, on ? 'on' : 'off');
