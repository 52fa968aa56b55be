/** What makes a text the address of a MySQL or MariaDB server; apart, so that asking loads nothing else. */

export function isMysqlUrl(text: string): boolean {
  return /^(mysql|mariadb):\/\//i.test(text);
}
