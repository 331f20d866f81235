import type { SchemaLook } from '#storage';
import type { Facts } from './examination.ts';

/** A schema that is whole. */
export const currentLook: SchemaLook = { engine: 'postgres', serverVersion: '17.2', applied: [{ number: 1, name: 'ground', programVersion: '0.2.0', appliedAt: '2026-11-01T00:00:00.000Z' }], missing: [], obstacle: null, isSetUp: true };

/** An installation with which nothing is wrong; the examples of the examinations are laid over it. */
export const goodFacts: Facts = {
  nodeVersion: '24.21.0', today: '2026-11-22', now: '2026-11-22T02:00:00.000Z',
  read: {
    settings: { host: '127.0.0.1', port: 4380, publicUrl: null, secureCookies: false, trustProxy: [], timeZone: 'Asia/Shanghai', dataFolder: '/data', filesFolder: '/data/files', backupsFolder: '/data/backups', logFile: null, metricsToken: null, backupPassphrase: null },
    unknown: [],
  },
  folders: [{ word: '数据', path: '/data', room: 1e12, mayWrite: true }], secrets: [],
  store: {
    look: currentLook, clockAhead: 0.1,
    facts: { clock: 0, unsafe: [], brokenHeads: 0, mayChangeAudit: false, waitingJobs: 0, stuckJobs: 0, failedJobs: 0, newestBackup: { fileName: 'a.tar', finishedAt: '2026-11-21T18:00:00.000Z', kind: 'scheduled' } },
  },
  running: null, portComplaint: null, backup: { hoursOld: 8, fault: null, isRead: true }, programs: { browser: '/usr/bin/chromium', libreOffice: '/usr/bin/soffice', hasFonts: true },
};
