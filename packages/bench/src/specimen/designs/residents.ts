import type { DocumentDesign } from '../design.ts';
import { resident } from './common.ts';

const residentBack = { ...resident, side: 'back', layout: 'residentBack', dates: 'yyyy.mm.dd' } as const;

/** Resident cards in Chinese script, both sides. */
export const residents = {
  'resident-azure-front': { ...resident, layout: 'residentFront', colours: 'azure' },
  'resident-azure-back': { ...residentBack, colours: 'azure' },
  'resident-sand-front': { ...resident, layout: 'residentFront', colours: 'sand' },
  'resident-sand-back': { ...residentBack, colours: 'sand' },
  'resident-mint-front': { ...resident, layout: 'residentFront', colours: 'mint' },
  'resident-mint-back': { ...residentBack, colours: 'mint' },
  'resident-pale-front': { ...resident, layout: 'residentFront', colours: 'silver', serif: true },
  'resident-pale-back': { ...residentBack, colours: 'silver', serif: true },
} as const satisfies Record<string, DocumentDesign>;
