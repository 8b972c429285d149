/** One hostile file: how it is made, and what the command must say of it. */
export interface Hostile {
  readonly bytes: () => Uint8Array;
  /** 0: a report is made; 2: findings say what is wrong. */
  readonly exit: 0 | 2;
  /** What must stand among what is printed. */
  readonly says: RegExp;
  /** Where it may be read in time and takes longer to build. */
  readonly seconds?: number;
}
