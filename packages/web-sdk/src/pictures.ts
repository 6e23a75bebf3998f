import type { Client } from './api/client.ts';

/** Pictures as blob URLs: the bearer token travels in a header, so an `img` cannot fetch them by itself. */
export type Pictures = { readonly load: (evidence: string) => Promise<string | null>; readonly forget: () => void };

export function createPictures(client: Client): Pictures {
  const loaded = new Map<string, Promise<string | null>>();
  return {
    load: (evidence) => {
      const known = loaded.get(evidence);
      if (known) return known;
      const loading = client.picture(evidence).then(
        (blob) => URL.createObjectURL(blob),
        () => {
          loaded.delete(evidence);
          return null;
        },
      );
      loaded.set(evidence, loading);
      return loading;
    },
    forget: () => {
      for (const loading of loaded.values()) void loading.then((url) => url && URL.revokeObjectURL(url));
      loaded.clear();
    },
  };
}
