import type { Provenance, Slot } from '@candor/core/evidence/slots.ts';

/** A picture that this device keeps until the server has all of it. One per verification and slot. */
export type KeptPicture = {
  readonly verification: string;
  readonly slot: Slot;
  readonly blob: Blob;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly provenance: Provenance;
  readonly keptAt: number;
  /** Where the upload goes on; known after the first request was answered. */
  readonly uploadUrl: string | null;
};

export type PictureStore = {
  readonly put: (picture: KeptPicture) => Promise<void>;
  readonly all: (verification: string) => Promise<KeptPicture[]>;
  readonly remove: (verification: string, slot: Slot) => Promise<void>;
};

const name = 'candor-pictures';

export async function openPictureStore(): Promise<PictureStore> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    // Some browsers neither open nor refuse in a private window.
    setTimeout(() => reject(new Error('storage does not answer')), 3000);
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(name, { keyPath: ['verification', 'slot'] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  /** Resolves when the transaction is durable, not when the request was accepted. */
  function write(change: (pictures: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
      change(transaction.objectStore(name));
    });
  }

  return {
    put: (picture) => write((pictures) => pictures.put(picture)),
    remove: (verification, slot) => write((pictures) => pictures.delete([verification, slot])),
    all: (verification) =>
      new Promise((resolve, reject) => {
        const request: IDBRequest<KeptPicture[]> = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result.filter((picture) => picture.verification === verification));
        request.onerror = () => reject(request.error);
      }),
  };
}

/** A private window may refuse to store. The picture then lives as long as the page, and the page says so. */
export function memoryPictureStore(): PictureStore {
  const kept = new Map<string, KeptPicture>();
  return {
    put: async (picture) => void kept.set(`${picture.verification}/${picture.slot}`, picture),
    remove: async (verification, slot) => void kept.delete(`${verification}/${slot}`),
    all: async (verification) => [...kept.values()].filter((picture) => picture.verification === verification),
  };
}
