/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slip in seconds: one line says kind, thing, phone and day, and below it stands what was understood before Enter keeps it. */

#include "config.h"

#include "shuke-slip-line.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-slips.h"
#include "shuke-customer-entry.h"
#include "shuke-day-text.h"
#include "shuke-draft-keeper.h"
#include "shuke-due-text.h"
#include "shuke-named.h"
#include "shuke-slip-reader.h"
#include "shuke-tag.h"
#include "shuke-text.h"
#include "shuke-toasts.h"
#include "shuke-wrap-layout.h"

struct _ShukeSlipLine {
  GtkBox            parent_instance;

  ShukeWindow      *window;     /* (unowned): takes along whatever we stand in */
  ShukeBook        *book;
  AdwToastOverlay  *toasts;     /* (unowned): we stand in it */
  ShukeDraftKeeper *draft;
  GPtrArray        *kinds;      /* ShukeSlipKind that are offered */
  gboolean          known;      /* there are slips already */
  char             *usual;      /* kind of a line that names none; NULL = none */
  ShukeSlip        *slip;       /* what the line says; NULL = nothing */
  ShukeSlipWhom     whom;
  gint64            customer;
  gint64            offered;    /* whose file it was begun from */
  ShukeSearch      *search;     /* of @field */
  GtkWidget        *field;      /* whose it is, once it was needed */
  gint64            named;      /* one of our customers whom the line names without a number */
  char             *bare_text;  /* what it is about, without her name */

  GtkEntry         *line;
  GtkWidget        *preview;
  GtkLabel         *hint;
  AdwBin           *whom_bin;
};

G_DEFINE_FINAL_TYPE (ShukeSlipLine, shuke_slip_line, GTK_TYPE_BOX)

static void
add_customer_tag (ShukeSlipLine *self)
{
  g_autoptr (ShukeCustomer) customer = self->customer != 0 ? shuke_book_get_customer (self->book, self->customer, NULL) : NULL;
  g_autofree char *name = customer != NULL ? shuke_due_text_name (customer) : NULL;
  g_autofree char *words = NULL;

  if (name != NULL)
    words = g_strdup (name);
  else if (self->whom == SHUKE_SLIP_FOR_NEW)
    words = self->slip->name != NULL ? g_strdup_printf (_("New customer %s"), self->slip->name) : g_strdup (_("New customer"));
  shuke_tag_append (GTK_BOX (self->preview), words, customer != NULL ? "tag-good" : "tag-gold");
}

static gint64
chosen_customer (ShukeSlipLine *self)
{
  return self->field != NULL ? shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (self->field)) : 0;
}

/* What is missing, or in doubt, in one sentence; NULL when it can be kept as it is. */
static const char *
what_is_missing (ShukeSlipLine *self)
{
  /* How it is done is known from the first one on. */
  if (self->slip == NULL && self->known)
    return NULL;
  if (self->slip == NULL)
    return _("What it is, what about, phone and day, in any order. Press a kind below, or begin with its word.");
  if (self->slip->kind == NULL)
    return _("Which kind? Press one below, or begin with its word.");
  if (self->slip->text == NULL && shuke_slip_kind_needs_text (self->slip->kind))
    return _("What is it about?");
  if (chosen_customer (self) != 0)
    return NULL;
  if (self->whom == SHUKE_SLIP_FOR_SEVERAL)
    return _("Several customers have this number. Write the name too, or say who it is.");
  return self->whom == SHUKE_SLIP_FOR_NOBODY ? _("No phone: say who it is, or it waits with the notes without a customer.") : NULL;
}

static gboolean
can_save (ShukeSlipLine *self)
{
  return self->slip != NULL && self->slip->kind != NULL && !shuke_book_is_read_only (self->book)
         && (self->slip->text != NULL || !shuke_slip_kind_needs_text (self->slip->kind));
}

/* What is left of the words without the one at @left_out; NULL when that is nothing. */
static char *
join_others (char **words,
             guint  left_out)
{
  GString *others = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (i != left_out)
      g_string_append_printf (others, "%s%s", others->len > 0 ? " " : "", words[i]);
  return g_string_free (others, others->len == 0);
}

/* Whom the text names: one of its words is the whole name, or the form of address, of one of our customers and of no other. */
static gint64
find_named (ShukeSlipLine *self)
{
  g_auto (GStrv) words = g_strsplit (self->slip->text != NULL ? self->slip->text : "", " ", -1);

  g_clear_pointer (&self->bare_text, g_free);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *named = NULL;
      g_autoptr (ShukeCustomer) customer = shuke_named_find (self->search, words[i], NULL, &named);

      if (customer == NULL || g_strcmp0 (named, words[i]) != 0)
        continue;
      self->bare_text = join_others (words, i);
      return customer->id;
    }
  return 0;
}

/* Her name is no part of it once she is who it is for. */
static const char *
shown_text (ShukeSlipLine *self)
{
  return self->bare_text != NULL && self->named != 0 && chosen_customer (self) == self->named ? self->bare_text : self->slip->text;
}

static void whom_changed_cb (ShukeSlipLine *self);
static void read_line (ShukeSlipLine *self);

static void
make_field (ShukeSlipLine *self)
{
  self->search = shuke_search_new (self->book);
  self->field = shuke_customer_entry_new (self->book, self->search, _("Who was it?"));
  g_signal_connect_object (self->field, "notify::customer", G_CALLBACK (whom_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "ready", G_CALLBACK (read_line), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->whom_bin, self->field);
}

/* Whoever is named stands there before Enter. What was chosen by hand, or taken away, stays so. */
static void
propose_named (ShukeSlipLine *self)
{
  gint64 before = self->named, chosen = chosen_customer (self);

  self->named = find_named (self);
  if (self->named != before && (chosen == 0 || chosen == before))
    shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (self->field), self->named);
}

/* Made when it is needed first: it reads in everybody's names. */
static void
show_whom (ShukeSlipLine *self)
{
  gboolean wanted = can_save (self) && (self->whom == SHUKE_SLIP_FOR_NOBODY || self->whom == SHUKE_SLIP_FOR_SEVERAL);

  if (wanted && self->field == NULL)
    make_field (self);
  if (!wanted)
    self->named = 0;
  if (!wanted && self->field != NULL)
    shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (self->field), 0);
  if (wanted && self->offered != 0 && !gtk_widget_get_visible (GTK_WIDGET (self->whom_bin)))
    shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (self->field), self->offered);
  if (wanted)
    propose_named (self);
  gtk_widget_set_visible (GTK_WIDGET (self->whom_bin), wanted);
}

/* "Child 朵朵, 3 May 2019". */
static char *
child_words (const ShukeSlip *slip)
{
  static const char *const words[] = {
    [SHUKE_SEX_UNKNOWN] = N_("Child"), [SHUKE_SEX_FEMALE] = N_("Daughter"), [SHUKE_SEX_MALE] = N_("Son"),
  };
  g_autofree char *birth = shuke_date_is_set (slip->child_birth) ? shuke_date_text (slip->child_birth) : NULL;
  g_autofree char *who = slip->child_name != NULL ? g_strdup_printf ("%s %s", _(words[slip->child_sex]), slip->child_name)
                                                  : g_strdup (_(words[slip->child_sex]));

  return birth != NULL ? g_strjoin (C_("list", ", "), who, birth, NULL) : g_steal_pointer (&who);
}

static void
show_tags (ShukeSlipLine *self)
{
  const ShukeSlip *slip = self->slip;
  const ShukeSlipKind *kind = slip != NULL ? shuke_slip_kinds_find (self->kinds, slip->kind) : NULL;
  g_autofree char *day = slip != NULL && slip->due_day != SHUKE_DAY_NONE ? shuke_day_text_long (slip->due_day) : NULL;
  g_autofree char *child = slip != NULL && slip->child ? child_words (slip) : NULL;
  g_autofree char *phone = NULL;
  GtkWidget *tag;
  g_autofree char *birth = slip != NULL ? shuke_date_text (slip->birth) : NULL;

  while ((tag = gtk_widget_get_first_child (self->preview)) != NULL)
    gtk_box_remove (GTK_BOX (self->preview), tag);
  gtk_widget_set_visible (self->preview, slip != NULL);
  if (slip != NULL)
    {
      ShukePhone number;

      if (slip->phone != NULL && shuke_phone_parse (slip->phone, shuke_book_get_region (self->book), &number))
        phone = shuke_phone_format (number.e164, shuke_book_get_region (self->book));
      shuke_tag_append (GTK_BOX (self->preview), kind != NULL ? kind->name : NULL, "tag-accent");
      shuke_tag_append (GTK_BOX (self->preview), shown_text (self), NULL);
      add_customer_tag (self);
      shuke_tag_append (GTK_BOX (self->preview), phone, NULL);
      shuke_tag_append (GTK_BOX (self->preview), slip->card, NULL);
      shuke_tag_append (GTK_BOX (self->preview), birth, NULL);
      shuke_tag_append (GTK_BOX (self->preview), child, NULL);
      shuke_tag_append (GTK_BOX (self->preview), slip->address, NULL);
      shuke_tag_append (GTK_BOX (self->preview), day, slip->due_said ? NULL : "tag-usual");
    }
}

static void
whom_changed_cb (ShukeSlipLine *self)
{
  const char *missing = what_is_missing (self);

  show_tags (self);
  gtk_label_set_label (self->hint, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), missing != NULL);
}

static void
show_preview (ShukeSlipLine *self)
{
  show_whom (self);
  whom_changed_cb (self);
  gtk_entry_set_icon_from_icon_name (self->line, GTK_ENTRY_ICON_SECONDARY, can_save (self) ? "object-select-symbolic" : NULL);
  gtk_entry_set_icon_tooltip_text (self->line, GTK_ENTRY_ICON_SECONDARY, can_save (self) ? _("Keep It (Enter)") : NULL);
}

static void
read_line (ShukeSlipLine *self)
{
  g_clear_pointer (&self->slip, shuke_slip_free);
  self->slip = shuke_slip_read (gtk_editable_get_text (GTK_EDITABLE (self->line)), self->kinds, self->usual,
                                shuke_book_get_region (self->book), shuke_book_get_today (self->book));
  self->whom = SHUKE_SLIP_FOR_NOBODY;
  self->customer = 0;
  if (self->slip != NULL)
    shuke_book_find_slip_customer (self->book, self->slip, &self->whom, &self->customer, NULL);
  show_preview (self);
}

static void
line_changed_cb (ShukeSlipLine *self)
{
  read_line (self);
  shuke_draft_keeper_changed (self->draft);
}

static void
toast_saved (ShukeSlipLine       *self,
             const ShukeSlipKind *kind,
             gint64               whose,
             gint64               action)
{
  g_autoptr (ShukeCustomer) customer = whose != 0 ? shuke_book_get_customer (self->book, whose, NULL) : NULL;
  g_autofree char *name = customer != NULL ? shuke_due_text_name (customer) : NULL;
  g_autofree char *sentence = NULL;

  /* Translators: a kind of slip, and for whom it is. */
  sentence = name != NULL ? g_strdup_printf (_("%1$s noted for %2$s."), kind->name, name)
                          : g_strdup_printf (_("%s noted, for nobody yet."), kind->name);
  shuke_toasts_undo (self->toasts, sentence, self->window, self->book, action);
}

static void
save_cb (ShukeSlipLine *self)
{
  const ShukeSlipKind *kind;
  g_autoptr (GError) error = NULL;
  gint64 chosen, action, whose = 0;

  if (!can_save (self))
    return;
  /* Enter does not wait for the names. */
  if (self->search != NULL && shuke_search_catch_up (self->search))
    read_line (self);
  kind = shuke_slip_kinds_find (self->kinds, self->slip->kind);
  chosen = gtk_widget_get_visible (GTK_WIDGET (self->whom_bin)) ? chosen_customer (self) : 0;
  if (shown_text (self) != self->slip->text)
    {
      g_free (self->slip->text);
      self->slip->text = g_strdup (self->bare_text);
    }
  action = shuke_book_save_slip (self->book, self->slip, chosen, kind->name, shuke_draft_keeper_get_draft (self->draft), NULL, &whose, &error);
  if (action == 0)
    {
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  toast_saved (self, kind, whose, action);
  gtk_editable_set_text (GTK_EDITABLE (self->line), "");
  shuke_draft_keeper_done (self->draft);
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
}

/* --- The draft --------------------------------------------------------------------------------------------------------- */

static char *
dup_typed (gpointer  data,
           gint64   *customer)
{
  ShukeSlipLine *self = data;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->line));
  g_autofree char *clean = shuke_text_clean (typed);

  return clean != NULL ? g_strdup (typed) : NULL;
}

static void
take_up_draft (ShukeSlipLine *self)
{
  gint64 customer = 0, draft = 0;
  g_autofree char *typed = shuke_book_dup_draft (self->book, SHUKE_DRAFT_SLIP, &customer, &draft, NULL);

  if (typed != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->line), typed);
      gtk_editable_set_position (GTK_EDITABLE (self->line), -1);
    }
  self->draft = shuke_draft_keeper_new (self->book, SHUKE_DRAFT_SLIP, draft, dup_typed, self);
}

/* --- The widget -------------------------------------------------------------------------------------------------------- */

/* While the line can still be read: what was typed last is kept. */
static void
shuke_slip_line_unmap (GtkWidget *widget)
{
  ShukeSlipLine *self = SHUKE_SLIP_LINE (widget);

  GTK_WIDGET_CLASS (shuke_slip_line_parent_class)->unmap (widget);
  shuke_draft_keeper_keep (self->draft);
}

static void
shuke_slip_line_dispose (GObject *object)
{
  ShukeSlipLine *self = SHUKE_SLIP_LINE (object);

  g_clear_pointer (&self->draft, shuke_draft_keeper_free);
  g_clear_object (&self->book);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->usual, g_free);
  g_clear_pointer (&self->slip, shuke_slip_free);
  g_clear_pointer (&self->bare_text, g_free);
  g_clear_object (&self->search);
  G_OBJECT_CLASS (shuke_slip_line_parent_class)->dispose (object);
}

static void
shuke_slip_line_class_init (ShukeSlipLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_slip_line_dispose;
  widget_class->unmap = shuke_slip_line_unmap;
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/slips/shuke-slip-line.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipLine, line);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipLine, preview);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipLine, hint);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipLine, whom_bin);
  gtk_widget_class_bind_template_callback (widget_class, line_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
shuke_slip_line_init (ShukeSlipLine *self)
{
  self->kinds = shuke_slip_kinds ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
shuke_slip_line_set_up (ShukeSlipLine   *self,
                        ShukeWindow     *window,
                        ShukeBook       *book,
                        AdwToastOverlay *toasts)
{
  g_return_if_fail (SHUKE_IS_SLIP_LINE (self) && self->book == NULL);

  self->window = window;
  self->toasts = toasts;
  self->book = g_object_ref (book);
  /* Translators: an example of a slip in one line: kind, thing, phone, day. Keep the number. */
  gtk_entry_set_placeholder_text (self->line, _("Alter hem 13900001234 Friday"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->line), !shuke_book_is_read_only (book));
  take_up_draft (self);
  read_line (self);
}

void
shuke_slip_line_set_kinds (ShukeSlipLine *self,
                           GPtrArray     *kinds,
                           const char    *usual)
{
  ShukeSlipFilter all = { 0 };

  g_return_if_fail (SHUKE_IS_SLIP_LINE (self));

  g_ptr_array_ref (kinds);
  g_ptr_array_unref (self->kinds);
  self->kinds = kinds;
  g_free (self->usual);
  self->usual = g_strdup (usual);
  self->known = shuke_book_count_slips (self->book, &all) > 0;
  read_line (self);
}

void
shuke_slip_line_set_customer (ShukeSlipLine *self,
                              gint64         customer)
{
  g_return_if_fail (SHUKE_IS_SLIP_LINE (self));

  self->offered = customer;
  read_line (self);
}

void
shuke_slip_line_focus (ShukeSlipLine *self)
{
  g_return_if_fail (SHUKE_IS_SLIP_LINE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->line));
}
