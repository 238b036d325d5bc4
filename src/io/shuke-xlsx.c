/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the parts of a workbook by following its relations (ECMA-376 part 2), as their names are the writer's to choose, and opens
 * the sheet that is wanted. */

#include "shuke-xlsx.h"

#include <string.h>

#include "shuke-error.h"
#include "shuke-xlsx-private.h"

#define MAX_FORMATS 65536

typedef struct {
  char     *id;
  char     *type;      /* the last word of its address: "worksheet" */
  char     *target;    /* a name in the package */
} Relation;

typedef struct {
  char     *name;
  char     *relation;
  char     *member;    /* (nullable) */
  gboolean  hidden;
  gboolean  filled;    /* says something; not looked for in the only one */
} Sheet;

struct _ShukeXlsx {
  ShukePackage     *package;
  GPtrArray        *sheets;      /* (element-type Sheet) */
  char             *strings_name;
  ShukeXlsxStrings *strings;
  GArray           *formats;     /* (element-type ShukeXlsxFormat), by the style of a cell */
  gboolean          from_1904;
  guint             present;
  ShukeXlsxSheet   *rows;        /* (nullable) */
  ShukeXlsxComments *comments;   /* (nullable): of the present sheet */
};

static void
relation_free (gpointer data)
{
  Relation *self = data;

  g_free (self->id);
  g_free (self->type);
  g_free (self->target);
  g_free (self);
}

static void
sheet_free (gpointer data)
{
  Sheet *self = data;

  g_free (self->name);
  g_free (self->relation);
  g_free (self->member);
  g_free (self);
}

void
shuke_xlsx_free (ShukeXlsx *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, shuke_xlsx_sheet_free);
  g_clear_pointer (&self->comments, shuke_xlsx_comments_free);
  g_clear_pointer (&self->strings, shuke_xlsx_strings_free);
  g_ptr_array_unref (self->sheets);
  g_array_unref (self->formats);
  g_free (self->strings_name);
  shuke_package_free (self->package);
  g_free (self);
}

/* A target as it stands in the relations of a member of @folder ("xl") → a name in the package. */
static char *
resolve (const char *folder,
         const char *target)
{
  g_autofree char *absolute = g_strconcat ("/", *target == '/' ? "" : folder, "/", target, NULL);
  g_autofree char *canonical = g_canonicalize_filename (absolute, "/");

  return g_strdup (canonical + 1);
}

typedef struct {
  const char *folder;
  GPtrArray  *relations;
} Relations;

static void
relation_cb (gpointer      data,
             const char   *name,
             const char  **names,
             const char  **values,
             GError      **error)
{
  Relations *self = data;
  const char *id = shuke_xml_attribute (names, values, "Id");
  const char *type = shuke_xml_attribute (names, values, "Type");
  const char *target = shuke_xml_attribute (names, values, "Target");
  Relation *relation;

  /* What lies outside the package (TargetMode) is never followed. */
  if (strcmp (name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL ||
      shuke_xml_attribute (names, values, "TargetMode") != NULL)
    return;
  if (self->relations->len > SHUKE_PACKAGE_MAX_NAMES)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "too many relations");
      return;
    }
  relation = g_new0 (Relation, 1);
  relation->id = g_strdup (id);
  relation->type = g_path_get_basename (type);
  relation->target = resolve (self->folder, target);
  g_ptr_array_add (self->relations, relation);
}

static void
nothing_cb (gpointer     data,
            const char  *name,
            GError     **error)
{
}

static gboolean
read_member (ShukePackage         *package,
             const char           *name,
             const ShukeXmlEvents *events,
             gpointer              data,
             GError              **error)
{
  ShukeMember *member = shuke_package_open (package, name, error);
  g_autoptr (ShukeXml) xml = NULL;

  if (member == NULL)
    return FALSE;
  xml = shuke_xml_new (member, events, data);
  return shuke_xml_read_all (xml, error);
}

/* Relations of the member @name of @folder; of the package itself with "" for both. (transfer container) */
static GPtrArray *
read_relations (ShukePackage  *package,
                const char    *folder,
                const char    *name,
                GError       **error)
{
  static const ShukeXmlEvents events = { relation_cb, nothing_cb, NULL };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (relation_free);
  g_autofree char *member = g_strconcat (folder, *folder == '\0' ? "" : "/", "_rels/", name, ".rels", NULL);
  Relations data = { folder, relations };

  if (!read_member (package, member, &events, &data, error))
    return NULL;
  return g_steal_pointer (&relations);
}

static const char *
find_target (GPtrArray  *relations,
             const char *id,
             const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = g_ptr_array_index (relations, i);

      if ((id == NULL || strcmp (relation->id, id) == 0) && strcmp (relation->type, type) == 0)
        return relation->target;
    }
  return NULL;
}

static void
workbook_cb (gpointer      data,
             const char   *name,
             const char  **names,
             const char  **values,
             GError      **error)
{
  ShukeXlsx *self = data;

  if (strcmp (name, "workbookPr") == 0)
    self->from_1904 = shuke_xml_is_true (shuke_xml_attribute (names, values, "date1904"));
  else if (strcmp (name, "sheet") == 0)
    {
      const char *title = shuke_xml_attribute (names, values, "name");
      const char *state = shuke_xml_attribute (names, values, "state");
      /* r:id; sheetId is another thing. */
      const char *relation = shuke_xml_attribute (names, values, "id");
      Sheet *sheet;

      if (title == NULL || relation == NULL)
        return;
      sheet = g_new0 (Sheet, 1);
      sheet->name = g_strdup (title);
      sheet->relation = g_strdup (relation);
      sheet->hidden = state != NULL && strcmp (state, "visible") != 0;
      g_ptr_array_add (self->sheets, sheet);
      if (self->sheets->len > SHUKE_XLSX_MAX_SHEETS)
        g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "over 256 sheets");
    }
}

typedef struct {
  GArray     *formats;
  GHashTable *codes;      /* id → ShukeXlsxFormat, allocated */
  gboolean    in_cells;   /* cellXfs, not cellStyleXfs */
} Styles;

static void
style_start_cb (gpointer      data,
                const char   *name,
                const char  **names,
                const char  **values,
                GError      **error)
{
  Styles *self = data;
  const char *id = shuke_xml_attribute (names, values, "numFmtId");
  guint64 number = id == NULL ? 0 : MIN (g_ascii_strtoull (id, NULL, 10), G_MAXINT);

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = TRUE;
  else if (strcmp (name, "numFmt") == 0)
    {
      const char *code = shuke_xml_attribute (names, values, "formatCode");
      ShukeXlsxFormat *format;

      if (code == NULL || g_hash_table_size (self->codes) > MAX_FORMATS)
        return;
      format = g_new (ShukeXlsxFormat, 1);
      *format = shuke_xlsx_format_read (code);
      g_hash_table_replace (self->codes, GUINT_TO_POINTER ((guint) number), format);
    }
  else if (self->in_cells && strcmp (name, "xf") == 0 && self->formats->len < MAX_FORMATS)
    {
      const ShukeXlsxFormat *own = g_hash_table_lookup (self->codes, GUINT_TO_POINTER ((guint) number));
      ShukeXlsxFormat format = own != NULL ? *own : shuke_xlsx_format_builtin ((guint) number);

      g_array_append_val (self->formats, format);
    }
}

static void
style_end_cb (gpointer     data,
              const char  *name,
              GError     **error)
{
  if (strcmp (name, "cellXfs") == 0)
    ((Styles *) data)->in_cells = FALSE;
}

static gboolean
read_styles (ShukeXlsx   *self,
             const char  *member,
             GError     **error)
{
  static const ShukeXmlEvents events = { style_start_cb, style_end_cb, NULL };
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Styles styles = { self->formats, codes, FALSE };

  return read_member (self->package, member, &events, &styles, error);
}

static gboolean
read_workbook (ShukeXlsx   *self,
               const char  *member,
               GError     **error)
{
  static const ShukeXmlEvents events = { workbook_cb, nothing_cb, NULL };
  g_autofree char *folder = g_path_get_dirname (member);
  g_autofree char *base = g_path_get_basename (member);
  g_autoptr (GPtrArray) relations = NULL;
  const char *styles;

  if (strcmp (folder, ".") == 0)
    *folder = '\0';
  relations = read_relations (self->package, folder, base, error);
  if (relations == NULL || !read_member (self->package, member, &events, self, error))
    return FALSE;
  for (guint i = self->sheets->len; i-- > 0;)
    {
      Sheet *sheet = g_ptr_array_index (self->sheets, i);

      /* Charts and macro sheets are sheets of another type. */
      sheet->member = g_strdup (find_target (relations, sheet->relation, "worksheet"));
      if (sheet->member == NULL || !shuke_package_has (self->package, sheet->member))
        g_ptr_array_remove_index (self->sheets, i);
    }
  if (self->sheets->len == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "the workbook has no sheet");
      return FALSE;
    }
  self->strings_name = g_strdup (find_target (relations, NULL, "sharedStrings"));
  self->strings = shuke_xlsx_strings_new (self->package, self->strings_name);
  styles = find_target (relations, NULL, "styles");
  return styles == NULL || !shuke_package_has (self->package, styles) || read_styles (self, styles, error);
}

/* The one with the most cells that say something; hidden ones are lists for the spreadsheet's own use unless nothing else says anything. */
static gboolean
find_fullest (ShukeXlsx  *self,
              guint      *fullest,
              GError    **error)
{
  guint64 best = 0;

  *fullest = 0;
  for (guint i = 0; i < self->sheets->len && self->sheets->len > 1; i++)
    {
      Sheet *sheet = g_ptr_array_index (self->sheets, i);
      ShukeMember *member = shuke_package_open (self->package, sheet->member, error);
      GError *local = NULL;
      guint64 size, cells;

      if (member == NULL)
        return FALSE;
      size = MIN (shuke_member_get_size (member), G_MAXUINT32 / 4);
      cells = shuke_xlsx_sheet_count (member, &local);
      if (local != NULL)
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      if (cells == 0)
        continue;
      sheet->filled = TRUE;
      /* Large sheets are not counted to their end; there the size decides. */
      cells = (cells << 32) + size + (sheet->hidden ? 0 : G_GUINT64_CONSTANT (1) << 62);
      if (cells > best)
        {
          best = cells;
          *fullest = i;
        }
    }
  return TRUE;
}

static ShukeXlsx *
open_package (ShukePackage  *package,
              GError       **error)
{
  g_autoptr (ShukeXlsx) self = NULL;
  g_autoptr (GPtrArray) relations = NULL;
  const char *workbook = NULL;
  guint fullest;

  if (package == NULL)
    return NULL;
  self = g_new0 (ShukeXlsx, 1);
  self->package = package;
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->formats = g_array_new (FALSE, FALSE, sizeof (ShukeXlsxFormat));
  if (shuke_package_has (package, "_rels/.rels"))
    {
      relations = read_relations (package, "", "", error);
      if (relations == NULL)
        return NULL;
      workbook = find_target (relations, NULL, "officeDocument");
    }
  /* A text, slides, an .ods, an .xlsb, or just a few files packed together. */
  if (workbook == NULL || !g_str_has_suffix (workbook, ".xml") || strstr (workbook, "word/") != NULL || strstr (workbook, "ppt/") != NULL)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED, "a packed file that is no .xlsx");
      return NULL;
    }
  if (!read_workbook (self, workbook, error) || !find_fullest (self, &fullest, error) || !shuke_xlsx_set_sheet (self, fullest, error))
    return NULL;
  return g_steal_pointer (&self);
}

ShukeXlsx *
shuke_xlsx_new_path (const char  *path,
                     GError     **error)
{
  return open_package (shuke_package_new_path (path, error), error);
}

ShukeXlsx *
shuke_xlsx_new_bytes (GBytes  *bytes,
                      GError **error)
{
  return open_package (shuke_package_new_bytes (bytes, error), error);
}

guint
shuke_xlsx_get_n_sheets (ShukeXlsx *self)
{
  return self->sheets->len;
}

const char *
shuke_xlsx_get_sheet_name (ShukeXlsx *self,
                           guint      sheet)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);

  return ((Sheet *) g_ptr_array_index (self->sheets, sheet))->name;
}

gboolean
shuke_xlsx_shows_sheet (ShukeXlsx *self,
                        guint      sheet)
{
  const Sheet *one;

  g_return_val_if_fail (sheet < self->sheets->len, FALSE);

  one = g_ptr_array_index (self->sheets, sheet);
  return !one->hidden && (one->filled || self->sheets->len == 1);
}

guint
shuke_xlsx_get_sheet (ShukeXlsx *self)
{
  return self->present;
}

/* Most sheets have none. */
static void
load_comments (ShukeXlsx *self)
{
  const Sheet *sheet = g_ptr_array_index (self->sheets, self->present);
  g_autofree char *folder = g_path_get_dirname (sheet->member);
  g_autofree char *base = g_path_get_basename (sheet->member);
  g_autofree char *known = g_strconcat (folder, "/_rels/", base, ".rels", NULL);
  g_autoptr (GPtrArray) relations = shuke_package_has (self->package, known) ? read_relations (self->package, folder, base, NULL) : NULL;
  const char *target = relations == NULL ? NULL : find_target (relations, NULL, "comments");
  ShukeMember *member = target == NULL || !shuke_package_has (self->package, target) ? NULL : shuke_package_open (self->package, target, NULL);

  g_clear_pointer (&self->comments, shuke_xlsx_comments_free);
  if (member != NULL)
    self->comments = shuke_xlsx_comments_new (member);
}

gboolean
shuke_xlsx_set_sheet (ShukeXlsx  *self,
                      guint       sheet,
                      GError    **error)
{
  g_return_val_if_fail (sheet < self->sheets->len, FALSE);

  self->present = sheet;
  load_comments (self);
  return shuke_xlsx_rewind (self, error);
}

gboolean
shuke_xlsx_rewind (ShukeXlsx  *self,
                   GError    **error)
{
  const Sheet *sheet = g_ptr_array_index (self->sheets, self->present);
  ShukeMember *member = shuke_package_open (self->package, sheet->member, error);

  g_clear_pointer (&self->rows, shuke_xlsx_sheet_free);
  if (member == NULL)
    return FALSE;
  self->rows = shuke_xlsx_sheet_new (member, self->strings, self->formats, self->from_1904);
  return TRUE;
}

gboolean
shuke_xlsx_next (ShukeXlsx   *self,
                 ShukeCell  **cells,
                 guint       *n_cells,
                 GError     **error)
{
  return self->rows != NULL && shuke_xlsx_sheet_next (self->rows, cells, n_cells, error);
}

guint
shuke_xlsx_get_row (ShukeXlsx *self)
{
  return self->rows == NULL ? 0 : shuke_xlsx_sheet_get_row (self->rows);
}

double
shuke_xlsx_get_progress (ShukeXlsx *self)
{
  return self->rows == NULL ? 1 : shuke_xlsx_sheet_get_progress (self->rows);
}

const char *
shuke_xlsx_get_comment (ShukeXlsx *self)
{
  return self->comments == NULL ? NULL : shuke_xlsx_comments_get (self->comments, shuke_xlsx_get_row (self));
}

ShukeCell
shuke_xlsx_get_whole_day (ShukeXlsx *self,
                          guint      column)
{
  return shuke_xlsx_sheet_get_whole_day (self->rows, column);
}

gboolean
shuke_xlsx_is_uncomputed (ShukeXlsx *self,
                          guint      column)
{
  return shuke_xlsx_sheet_is_uncomputed (self->rows, column);
}
