/*
 * The host's clock, for ?today=2027-01-15: the add-in's page is told another day, its hours go on as they are. The
 * server puts this script before all others of that page; without the switch the page is served as it was built.
 */
(() => {
  const day = new URLSearchParams(location.search).get('_host_today') ?? '';
  const asked = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00`).getTime() : NaN;
  if (Number.isNaN(asked)) return;
  const RealDate = Date;
  const shift = asked - new RealDate().setHours(0, 0, 0, 0);
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + shift);
      else super(...parts);
    }
    static now() {
      return RealDate.now() + shift;
    }
  };
})();
