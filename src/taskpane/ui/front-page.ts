/** True where the address is a site or a repository and the page that the title names has to be looked for there. */
export function leadsToFrontPage(url: string): boolean {
  return /^https?:\/\/(github\.com\/[^/?#]+\/)?[^/?#]+\/?$/.test(url);
}
