/**
 * The file of a workbook: SQLite, one writer, durable at every commit.
 *
 * `locking_mode = EXCLUSIVE` makes the operating system keep a second server out and let the file
 * go when this one dies; `synchronous = FULL` on the write-ahead log means that what was answered
 * is on the disk.
 */

import { DatabaseSync } from 'node:sqlite';

/** "LEAD": a file that is SQLite but not ours is told from a workbook by it. */
const APPLICATION_ID = 0x4c454144;

/** How the JSON of a block begins a formula; within a text its quotes would be escaped. */
export const FORMULA_MARK = '"f":"=';

/** A file that cannot be opened as a workbook: the sentence says why and what to do. */
export class WorkbookFileError extends Error {
  readonly reason: 'locked' | 'not-a-workbook' | 'unreadable';
  constructor(reason: WorkbookFileError['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'WorkbookFileError';
    this.reason = reason;
  }
}

/** Opens or makes a workbook's file; `:memory:` keeps it nowhere. */
export function openDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 16384;');
    const tables = db.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number };
    const mark = db.prepare('PRAGMA application_id').get() as { application_id: number };
    if (tables.n > 0 && mark.application_id !== APPLICATION_ID) throw notAWorkbook(file);
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384;
      BEGIN IMMEDIATE;
      PRAGMA application_id = ${APPLICATION_ID};
      CREATE TABLE IF NOT EXISTS part (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS block (id INTEGER PRIMARY KEY, rows TEXT NOT NULL);
      COMMIT;`);
    markFormulas(db);
    return db;
  } catch (error) {
    db?.close();
    throw error instanceof WorkbookFileError ? error : explained(file, error);
  }
}

/** Which blocks hold formulas; a file that does not know it yet is looked through once. */
function markFormulas(db: DatabaseSync): void {
  if (db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'formula'").get()) return;
  db.exec(`BEGIN IMMEDIATE;
    CREATE TABLE formula (block INTEGER PRIMARY KEY);
    INSERT INTO formula SELECT id FROM block WHERE instr(rows, '${FORMULA_MARK}') > 0;
    COMMIT;`);
}

function explained(file: string, error: unknown): WorkbookFileError {
  // Low byte of SQLite's result code: 5 busy, 26 not a database.
  const code = ((error as { errcode?: number }).errcode ?? 0) & 0xff;
  if (code === 5) {
    return new WorkbookFileError(
      'locked',
      `${file} is open in another Leadsheet; stop that one, or use it instead.`,
      error,
    );
  }
  if (code === 26) return notAWorkbook(file, error);
  return new WorkbookFileError(
    'unreadable',
    `${file} cannot be opened; check that its folder exists and that you may write there.`,
    error,
  );
}

function notAWorkbook(file: string, cause?: unknown): WorkbookFileError {
  return new WorkbookFileError(
    'not-a-workbook',
    `${file} is not a Leadsheet workbook; name a .leadsheet file, or a new one to make it.`,
    cause,
  );
}
