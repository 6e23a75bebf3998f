import { loadCorners } from '@candor/vision/browser/load-corners.ts';
import type { CornerModel } from '@candor/vision/models.ts';
import { judgePhoto } from './judge-photo.ts';
import type { Answer, Order } from './messages.ts';
import { createWatch } from './watch-frames.ts';

/** The eyes beside the page. Whatever does not work here is answered with nothing, and the page goes on without. */
let arrived: CornerModel | null = null;
const corners = loadCorners().then((model) => {
  arrived = model;
  return model;
});
// Waited for where it is needed; without it the guide alone is looked at.
corners.catch(() => undefined);
const watch = createWatch(() => arrived);

const answer = (said: Answer): void => self.postMessage(said);

async function obey(order: Order): Promise<void> {
  if (order.do === 'rest') return watch.rest();
  if (order.do === 'look') {
    return answer(await watch.look(order).catch((): Answer => ({ did: 'look', look: null, shot: null })));
  }
  const { id, photo, by } = order;
  const look = await corners.then((model) => judgePhoto(photo, by, model)).catch(() => null);
  answer({ did: 'judge', id, look });
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => void obey(data));
