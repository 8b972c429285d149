/**
 * Excel's day numbers (ECMA-376 part 1, 18.17.4.1). In: days since the end of 1899, or since 1 January 1904.
 * Out: an ISO date; '' for a time of day and for numbers beyond the calendar.
 */
const DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was: from 1 March 1900 on, day 0 is 30 December 1899. */
const LEAP_BUG_DAY = 60;
const LAST_DAY = 2_958_465;

export function serialDate(serial: number, date1904: boolean): string {
  const day = Math.floor(serial);
  if (date1904) return day < 0 || day > LAST_DAY ? '' : isoDay(Date.UTC(1904, 0, 1) + day * DAY);
  if (day < 1 || day === LEAP_BUG_DAY || day > LAST_DAY) return '';
  const start = day < LEAP_BUG_DAY ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return isoDay(start + day * DAY);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
