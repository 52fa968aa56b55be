/** MySQL and MariaDB dumps of public projects; corpus-files.ts says where they lie. */

export interface MysqlCorpusCase {
  /** Files that are loaded one behind the other, and read so. */
  readonly paths: readonly string[];
  /** The files make this database, or use it. */
  readonly database?: string;
  /** Why the original does not load with the ordinary client. */
  readonly loads?: false | string;
  /** What must be decided on; absent: nothing, the built-in policy does. */
  readonly policy?: string;
  /** Code of the clear refusal that is due without a policy; absent: it is anonymized. */
  readonly refused?: string;
}

export const mysqlCorpus: readonly MysqlCorpusCase[] = [
  {
    paths: ["sakila-mysql/sakila-mv-schema.sql", "sakila-mysql/sakila-mv-data.sql"],
    database: "sakila",
    // A place that may not be NULL: nothing but its owner can say what it is.
    policy: "version: 1\nunclassified: redact\ntables:\n  address:\n    columns: { location: keep }\n",
  },
  { paths: ["sakila-mysql/sakila-schema.sql"], database: "sakila" },
  {
    paths: ["sakila-mysql/sakila-mv-data.sql"],
    loads: "its tables come from another file",
    refused: "COLUMNS_UNKNOWN",
  },
  { paths: ["odd/sakila.hexblob.sql"] },
  { paths: ["odd/sakila.hexblob-complete-rowwise.sql"] },
  { paths: ["chinook-mysql/Chinook_MySql.sql"], database: "Chinook" },
  { paths: ["northwind-mysql/northwind.sql", "northwind-mysql/northwind-data.sql"], database: "northwind" },
  { paths: ["odd/northwind-mysql.ansi.sql"] },
  { paths: ["galette/galette-mysql.sql"] },
  { paths: ["orangehrm/V4_10_1.sql"] },
  { paths: ["openmrs/openmrs-initial_test_db.sql"] },
  {
    paths: [
      "studip/studip.sql",
      "studip/studip_default_data.sql",
      "studip/studip_demo_data.sql",
      "studip/studip_root_user.sql",
    ],
  },
  { paths: ["openstamanager/openstamanager.mariadb-dump.sql"] },
  // Their rows hold CONCAT('INV-', YEAR(CURDATE()), '-00').
  { paths: ["opencart/opencart-en-gb.sql"], loads: "its tables come from PHP", refused: "INSERT_VALUE_NOT_LITERAL" },
  { paths: ["opencart/opencart-fr-fr.sql"], loads: "its tables come from PHP", refused: "INSERT_VALUE_NOT_LITERAL" },
  { paths: ["osticket/install-mysql.sql"] },
  { paths: ["osclass/struct.sql"] },
  { paths: ["thirtybees/db_schema.sql"] },
  { paths: ["mediawiki/tables-generated-mysql.sql"] },
];

/** Scripts whose rows stand in other files. */
export const scriptsOfOtherFiles = ["employees-test_db/employees.sql", "employees-test_db/employees_partitioned.sql"];
