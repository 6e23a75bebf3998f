import { type LiveBlocker, liveBlockers, type Settings } from '../settings.ts';

const why: Readonly<Record<LiveBlocker, string>> = {
  embedded_database: 'the embedded database survives the death of this process but not a power cut (set DATABASE_URL)',
  master_key_in_data: 'the master key lies inside the data folder (set CANDOR_MASTER_KEY_FILE)',
  keys_in_data: 'the applicants’ keys lie inside the data folder (set CANDOR_KEYS)',
  no_https: 'pages are not known to be served over https (set PUBLIC_URL to their https address)',
};

/** What stands between this installation and live mode, in words and with the setting that changes it; null when nothing does. */
export function whyNotLive(settings: Settings): string | null {
  const blockers = liveBlockers(settings);
  return blockers.length === 0 ? null : blockers.map((blocker) => why[blocker]).join('; ');
}
