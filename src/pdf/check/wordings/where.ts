/** What the wordings of the check share. */

export interface Where {
  /** ` on page 3` where no template line is known, and else empty. */
  readonly where: string;
}

/** The hint where no template author can help. */
export const tool = 'This is a fault of the program: please report it with the layout.';
