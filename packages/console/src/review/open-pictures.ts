import { type QueryClient, useQuery } from '@tanstack/react-query';
import { type OpenPicture, readPicture } from '../api.ts';

const root = 'picture';

/** Opens a picture, or one frame of a run, when `isWanted`: one audited view, kept while the case is open. */
export const usePicture = (evidence: string, isWanted: boolean, frame?: number) =>
  useQuery({
    queryKey: frame === undefined ? [root, evidence] : [root, evidence, frame],
    queryFn: () => readPicture(evidence, frame),
    enabled: isWanted,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    refetchOnReconnect: false,
  });

/** A picture if it is open already; looking here opens nothing. */
export const useOpenPicture = (evidence: string): OpenPicture | undefined => usePicture(evidence, false).data;

/** Lets go of every picture when the case is left. */
export function closePictures(queries: QueryClient) {
  for (const [, picture] of queries.getQueriesData<OpenPicture>({ queryKey: [root] }))
    if (picture) URL.revokeObjectURL(picture.url);
  queries.removeQueries({ queryKey: [root] });
}
