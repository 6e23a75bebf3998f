import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useSay } from '../announce.tsx';
import { claimReview } from '../api.ts';
import { refusalSentence } from '../refusal.ts';
import { useTexts } from '../texts/language.tsx';

/** Claims a case and opens it; says so where somebody else was faster. */
export function useClaim() {
  const texts = useTexts();
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (id: string) => {
    try {
      await claimReview(id);
      await navigate({ to: '/reviews/$id', params: { id } });
    } catch (error) {
      say(refusalSentence(texts, error));
    } finally {
      queries.invalidateQueries({ queryKey: ['reviews'] });
    }
  };
}
