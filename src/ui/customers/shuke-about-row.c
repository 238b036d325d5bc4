/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Filled facts as rows that are typed over in place, and a way to add one that is missing. What a text means is
 * shuke-fact.c's business. Rows are built when the section is first opened; from then on they are kept, and what changes in the book
 * changes in them, so that neither the keyboard nor a half-typed text is ever lost. */

#include "config.h"

#include "shuke-about-row.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-book-customers.h"
#include "shuke-fact-row.h"
#include "shuke-window.h"

struct _ShukeAboutRow {
  AdwExpanderRow parent_instance;

  ShukeBook     *book;       /* borrowed from the profile */
  ShukeCustomer *customer;
  GPtrArray     *rows;       /* all rows inside, in order */
  gboolean       stale;
};

G_DEFINE_FINAL_TYPE (ShukeAboutRow, shuke_about_row, ADW_TYPE_EXPANDER_ROW)

static const char *const fact_words[SHUKE_N_FACTS] = {
  [SHUKE_FACT_NAME] = NC_("fact", "Name"),
  [SHUKE_FACT_READING] = NC_("fact", "Pinyin"),
  [SHUKE_FACT_NICKNAME] = NC_("fact", "Nickname"),
  [SHUKE_FACT_ADDRESS_FORM] = NC_("fact", "How we call her"),
  [SHUKE_FACT_PHONE] = NC_("fact", "Phone"),
  [SHUKE_FACT_WECHAT] = NC_("fact", "WeChat"),
  [SHUKE_FACT_EMAIL] = NC_("fact", "E-mail"),
  [SHUKE_FACT_CHANNEL] = NC_("fact", "Other way to reach her"),
  [SHUKE_FACT_ADDRESS] = NC_("fact", "Address"),
  [SHUKE_FACT_CARD_NUMBER] = NC_("fact", "Card number"),
  [SHUKE_FACT_TIER] = NC_("fact", "Tier"),
  [SHUKE_FACT_STAFF] = NC_("fact", "Her assistant"),
  [SHUKE_FACT_SOURCE] = NC_("fact", "How she found us"),
  [SHUKE_FACT_MIND] = NC_("fact", "To mind"),
  [SHUKE_FACT_NOTE] = NC_("fact", "Remark"),
  [SHUKE_FACT_PERSON_NAME] = NC_("fact", "Name"),
  [SHUKE_FACT_PERSON_NICKNAME] = NC_("fact", "Pet name"),
  [SHUKE_FACT_RELATION] = NC_("fact", "Relation"),
  [SHUKE_FACT_BIRTH] = NC_("fact", "Birthday"),
  [SHUKE_FACT_SIZE] = NC_("fact", "Size"),
  [SHUKE_FACT_BOTTOM_SIZE] = NC_("fact", "Size of trousers"),
  [SHUKE_FACT_SHOE_SIZE] = NC_("fact", "Shoe size"),
  [SHUKE_FACT_HEIGHT] = NC_("fact", "Height in cm"),
  [SHUKE_FACT_PERSON_NOTE] = NC_("fact", "Remark"),
};

static const char *
fact_word (ShukeFactKind kind)
{
  return g_dpgettext2 (NULL, "fact", fact_words[kind]);
}

static ShukeDay
today_of (ShukeAboutRow *self)
{
  return shuke_clock_today (shuke_book_get_clock (self->book));
}

/* 0 is the customer herself. */
static gint64
person_id (const ShukeCustomer *customer,
           guint                index)
{
  return index == 0 ? 0 : ((const ShukePerson *) g_ptr_array_index (customer->persons, index))->id;
}

/* G_MAXUINT when nobody of that id is left. */
static guint
person_index (const ShukeCustomer *customer,
              gint64               id)
{
  for (guint i = 0; i < customer->persons->len; i++)
    if (person_id (customer, i) == id)
      return i;
  return G_MAXUINT;
}

/* Saves what @builder holds. FALSE leaves everything as it is, and the owner has been told. */
static gboolean
save (ShukeAboutRow        *self,
      ShukeCustomerBuilder *builder,
      const char           *sentence)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) customer = shuke_customer_builder_build (builder, today_of (self), &error);
  gint64 action = customer != NULL ? shuke_book_save_customer (self->book, customer, NULL, &error) : 0;

  if (action == 0)
    {
      if (window != NULL)
        shuke_window_show_error (window, SHUKE_DOING_SAVE, error);
      return FALSE;
    }
  if (window != NULL)
    shuke_window_toast_undo (window, sentence, self->book, action);
  return TRUE;
}

static void
save_cb (ShukeAboutRow *self,
         ShukeFactRow  *row)
{
  const ShukeFact *fact = shuke_fact_row_get_fact (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (ShukeCustomer) customer = shuke_customer_ref (self->customer);
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autofree char *sentence = NULL;

  builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (self->book));
  if (!shuke_fact_row_check (row) || !shuke_fact_apply (builder, customer, fact, text, today_of (self), NULL))
    {
      gtk_widget_grab_focus (GTK_WIDGET (row));
      return;
    }
  /* Translators: what was changed: "Phone is saved". */
  sentence = g_strdup_printf (*text != '\0' ? _("%s is saved") : _("%s is removed"), fact_word (fact->kind));
  /* Before the book tells of it: from then on the row shows what the book has. */
  shuke_fact_row_set_edited (row, FALSE);
  if (!save (self, builder, sentence))
    {
      shuke_fact_row_set_edited (row, TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
    }
}

/* Who turns to something else has not asked to lose what she typed. Only what cannot be read is given up. */
static void
save_edits (ShukeAboutRow *self)
{
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autofree char *sentence = NULL;
  int n = 0;

  if (self->customer == NULL)
    return;
  customer = shuke_customer_ref (self->customer);
  builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (self->book));
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const ShukeFact *fact;

      if (!SHUKE_IS_FACT_ROW (row) || !shuke_fact_row_get_edited (SHUKE_FACT_ROW (row)))
        continue;
      fact = shuke_fact_row_get_fact (SHUKE_FACT_ROW (row));
      n += shuke_fact_apply (builder, customer, fact, gtk_editable_get_text (GTK_EDITABLE (row)), today_of (self), NULL);
      shuke_fact_row_set_edited (SHUKE_FACT_ROW (row), FALSE);
    }
  if (n == 0)
    return;
  sentence = g_strdup_printf (ngettext ("What you had typed is saved", "%d things you had typed are saved", (gulong) n), n);
  save (self, builder, sentence);
}

static GtkWidget *
new_fact_row (ShukeAboutRow   *self,
              const ShukeFact *fact)
{
  GtkWidget *row = shuke_fact_row_new (self->book, fact_word (fact->kind), fact, person_id (self->customer, fact->person));

  g_signal_connect_object (row, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* An expander row only appends; the list its rows stand in takes them at any place. */
static void
insert_row (ShukeAboutRow *self,
            guint          place,
            GtkWidget     *row)
{
  if (self->rows->len == 0)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  else
    gtk_list_box_insert (GTK_LIST_BOX (gtk_widget_get_parent (g_ptr_array_index (self->rows, 0))), row, (int) place);
  g_ptr_array_insert (self->rows, (int) place, row);
}

/* The person a row or its button is about; 0 for the customer herself. */
static gint64
person_of (gpointer widget)
{
  const gint64 *id = g_object_get_data (widget, "person");

  return id != NULL ? *id : 0;
}

static void
set_person_of (gpointer widget,
               gint64   id)
{
  g_object_set_data_full (widget, "person", g_memdup2 (&id, sizeof id), g_free);
}

static void
add_chosen_cb (ShukeAboutRow *self,
               GtkWidget     *button)
{
  ShukeFact fact = { .day = SHUKE_DAY_NONE };
  GtkWidget *row, *heading;
  guint place;

  fact.kind = (ShukeFactKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"));
  fact.person = person_index (self->customer, person_of (button));
  heading = g_object_get_data (G_OBJECT (button), "row");
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  if (fact.person == G_MAXUINT || !g_ptr_array_find (self->rows, heading, &place))
    return;

  row = new_fact_row (self, &fact);
  insert_row (self, fact.person != 0 ? place + 1 : place, row);
  gtk_widget_grab_focus (row);
}

static void
add_person_cb (ShukeAboutRow *self,
               GtkWidget     *button)
{
  ShukeRole role = (ShukeRole) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "role"));
  g_autoptr (ShukeCustomerBuilder) builder = NULL;

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  builder = shuke_customer_builder_new_from (self->customer, shuke_book_get_region (self->book));
  shuke_customer_builder_add_person (builder, 0, role);
  save (self, builder, role == SHUKE_ROLE_CHILD ? _("A child is added") : _("One of the family is added"));
}

static GtkWidget *
new_choice (ShukeAboutRow *self,
            const char    *title,
            GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_label (title);

  gtk_widget_add_css_class (button, "flat");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

/* What can be added is looked up when the menu opens. */
static void
make_add_popover_cb (GtkMenuButton *menu,
                     gpointer       user_data)
{
  static const struct { ShukeRole role; const char *title; } roles[] = {
    { SHUKE_ROLE_CHILD, N_("A child") },
    { SHUKE_ROLE_PARTNER, N_("Her partner") },
    { SHUKE_ROLE_OTHER, N_("Someone else of the family") },
    { SHUKE_ROLE_GIFT, N_("Someone she buys presents for") },
  };
  ShukeAboutRow *self = SHUKE_ABOUT_ROW (user_data);
  gint64 id = person_of (menu);
  guint person = person_index (self->customer, id);
  g_autoptr (GArray) missing = shuke_fact_list_missing (self->customer, person);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  if (person == 0)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
        {
          GtkWidget *button = new_choice (self, _(roles[i].title), G_CALLBACK (add_person_cb));

          g_object_set_data (G_OBJECT (button), "role", GINT_TO_POINTER (roles[i].role));
          gtk_box_append (GTK_BOX (box), button);
        }
      gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
    }
  for (guint i = 0; i < missing->len; i++)
    {
      ShukeFactKind kind = g_array_index (missing, ShukeFactKind, i);
      GtkWidget *button = new_choice (self, fact_word (kind), G_CALLBACK (add_chosen_cb));

      g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (kind));
      set_person_of (button, id);
      g_object_set_data (G_OBJECT (button), "row", g_object_get_data (G_OBJECT (menu), "row"));
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (menu, popover);
}

static GtkWidget *
new_add_button (ShukeAboutRow *self,
                GtkWidget     *row,
                gint64         person)
{
  GtkWidget *menu = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "list-add-symbolic");
  gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (menu, "flat");
  gtk_widget_set_sensitive (menu, !shuke_book_is_read_only (self->book));
  set_person_of (menu, person);
  g_object_set_data (G_OBJECT (menu), "row", row);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (menu), make_add_popover_cb, self, NULL);
  return menu;
}

static void
remove_person_cb (ShukeAboutRow *self,
                  GtkWidget     *button)
{
  guint person = person_index (self->customer, person_of (button));
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autofree char *sentence = NULL;
  const char *name;

  if (person == G_MAXUINT)
    return;
  builder = shuke_customer_builder_new_from (self->customer, shuke_book_get_region (self->book));
  name = shuke_customer_person_title (self->customer, g_ptr_array_index (self->customer->persons, person));
  sentence = g_strdup_printf (_("%s is removed"), name != NULL ? name : _("One of her family"));
  shuke_customer_builder_remove_person (builder, person);
  save (self, builder, sentence);
}

static const char *
role_word (const ShukePerson *person)
{
  switch (person->role)
    {
    case SHUKE_ROLE_PARTNER:
      return _("Her partner");
    case SHUKE_ROLE_CHILD:
      return person->sex == SHUKE_SEX_FEMALE ? _("Her daughter") : person->sex == SHUKE_SEX_MALE ? _("Her son") : _("Her child");
    case SHUKE_ROLE_GIFT:
      return _("Someone she buys presents for");
    case SHUKE_ROLE_SELF:
    case SHUKE_ROLE_OTHER:
    default:
      return _("One of her family");
    }
}

static void
set_spoken (GtkWidget  *button,
            const char *words)
{
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_person (ShukeAboutRow *self,
             GtkWidget     *row,
             guint          index)
{
  const ShukePerson *person = g_ptr_array_index (self->customer->persons, index);
  const char *name = shuke_customer_person_title (self->customer, person);
  const char *title = name != NULL ? name : role_word (person);
  g_autofree char *letter = shuke_avatar_given_letter (title);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), title);
  g_autofree char *add = g_strdup_printf (_("Add Something About %s"), title);

  shuke_avatar_show (g_object_get_data (G_OBJECT (row), "avatar"), letter, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), name != NULL ? role_word (person) : "");
  set_spoken (g_object_get_data (G_OBJECT (row), "remove"), remove);
  set_spoken (g_object_get_data (G_OBJECT (row), "add"), add);
}

static GtkWidget *
new_person_row (ShukeAboutRow *self,
                guint          index)
{
  gint64 person = person_id (self->customer, index);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = adw_avatar_new (28, NULL, TRUE);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *add = new_add_button (self, row, person);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_sensitive (remove, !shuke_book_is_read_only (self->book));
  set_person_of (remove, person);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_person_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), add);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  set_person_of (row, person);
  g_object_set_data (G_OBJECT (row), "avatar", avatar);
  g_object_set_data (G_OBJECT (row), "remove", remove);
  g_object_set_data (G_OBJECT (row), "add", add);
  show_person (self, row, index);
  return row;
}

static GtkWidget *
new_add_row (ShukeAboutRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *add = new_add_button (self, row, 0);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Add a fact or one of the family"));
  set_spoken (add, _("Add a Fact or One of the Family"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), add);
  gtk_widget_add_css_class (row, "add-row");
  return row;
}

static void
show_delete (ShukeAboutRow *self,
             GtkWidget     *row)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "button");
  gboolean in_bin = self->customer->deleted_at != 0;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), in_bin ? _("Take her out of the bin") : _("Delete this customer"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), in_bin ? "" : _("She stays in the bin for 30 days"));
  gtk_button_set_label (GTK_BUTTON (button), in_bin ? _("Bring Back") : _("Delete"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), in_bin ? "profile.restore" : "profile.delete");
}

static GtkWidget *
new_delete_row (ShukeAboutRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "button", button);
  show_delete (self, row);
  return row;
}

static void
clear_rows (ShukeAboutRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/* What the rows should be, in order */

typedef enum { WANTED_FACT, WANTED_PERSON, WANTED_ADD, WANTED_DELETE } WantedKind;

typedef struct {
  WantedKind       kind;
  guint            person;   /* index */
  const ShukeFact *fact;
  GtkWidget       *row;      /* the one that shows it; NULL = to be made */
} Wanted;

static void
want (GArray          *wanted,
      WantedKind       kind,
      guint            person,
      const ShukeFact *fact)
{
  Wanted one = { kind, person, fact, NULL };

  g_array_append_val (wanted, one);
}

static GArray *
list_wanted (ShukeAboutRow   *self,
             const GPtrArray *facts)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (Wanted));
  guint next = 0;

  for (guint person = 0; person < self->customer->persons->len; person++)
    {
      if (person > 0)
        want (wanted, WANTED_PERSON, person, NULL);
      for (; next < facts->len && ((ShukeFact *) g_ptr_array_index (facts, next))->person == person; next++)
        want (wanted, WANTED_FACT, person, g_ptr_array_index (facts, next));
      if (person == 0)
        want (wanted, WANTED_ADD, 0, NULL);
    }
  want (wanted, WANTED_DELETE, 0, NULL);
  return wanted;
}

/* Of these there may be several, known by their ids; of every other fact a person has one. */
static gboolean
has_several (ShukeFactKind kind)
{
  return kind == SHUKE_FACT_PHONE || kind == SHUKE_FACT_WECHAT || kind == SHUKE_FACT_EMAIL || kind == SHUKE_FACT_CHANNEL
         || kind == SHUKE_FACT_ADDRESS;
}

/* With @fresh, a row that was filled in and not yet known to the book by an id. */
static gboolean
shows (ShukeAboutRow *self,
       GtkWidget     *row,
       const Wanted  *wanted,
       gboolean       fresh)
{
  gint64 person = person_id (self->customer, wanted->person);
  const ShukeFact *shown;

  switch (wanted->kind)
    {
    case WANTED_PERSON:
      return g_object_get_data (G_OBJECT (row), "avatar") != NULL && person_of (row) == person;
    case WANTED_ADD:
      return gtk_widget_has_css_class (row, "add-row");
    case WANTED_DELETE:
      return g_object_get_data (G_OBJECT (row), "button") != NULL;
    case WANTED_FACT:
    default:
      if (!SHUKE_IS_FACT_ROW (row) || shuke_fact_row_get_person (SHUKE_FACT_ROW (row)) != person)
        return FALSE;
      shown = shuke_fact_row_get_fact (SHUKE_FACT_ROW (row));
      if (shown->kind != wanted->fact->kind)
        return FALSE;
      if (!has_several (shown->kind))
        return TRUE;
      return fresh ? shown->id == 0 && !shuke_fact_row_get_edited (SHUKE_FACT_ROW (row)) : shown->id == wanted->fact->id;
    }
}

static void
match_rows (ShukeAboutRow *self,
            GArray        *wanted,
            GHashTable    *taken,
            gboolean       fresh)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      Wanted *one = &g_array_index (wanted, Wanted, i);

      for (guint j = 0; j < self->rows->len && one->row == NULL; j++)
        {
          GtkWidget *row = g_ptr_array_index (self->rows, j);

          if (!g_hash_table_contains (taken, row) && shows (self, row, one, fresh))
            {
              one->row = row;
              g_hash_table_add (taken, row);
            }
        }
    }
}

/* The keyboard goes on to the row that takes the place of the one that goes. */
static void
remove_row (ShukeAboutRow *self,
            guint          place)
{
  GtkWidget *row = g_ptr_array_index (self->rows, place);
  gboolean focused = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  g_ptr_array_remove_index (self->rows, place);
  if (focused && place < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, place));
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
}

/* A fact that is gone from the book while somebody types over it, or that was never there, is one to be added. */
static gboolean
keep_unsaved (ShukeAboutRow *self,
              GtkWidget     *row)
{
  ShukeFact fact = { .day = SHUKE_DAY_NONE };
  const ShukeFact *shown;

  if (!SHUKE_IS_FACT_ROW (row))
    return FALSE;
  shown = shuke_fact_row_get_fact (SHUKE_FACT_ROW (row));
  fact.kind = shown->kind;
  fact.person = person_index (self->customer, shuke_fact_row_get_person (SHUKE_FACT_ROW (row)));
  if (fact.person == G_MAXUINT || (shown->text != NULL && !shuke_fact_row_get_edited (SHUKE_FACT_ROW (row))))
    return FALSE;
  shuke_fact_row_show (SHUKE_FACT_ROW (row), &fact);
  return TRUE;
}

static GtkWidget *
new_row (ShukeAboutRow *self,
         const Wanted  *wanted)
{
  switch (wanted->kind)
    {
    case WANTED_PERSON:
      return new_person_row (self, wanted->person);
    case WANTED_ADD:
      return new_add_row (self);
    case WANTED_DELETE:
      return new_delete_row (self);
    case WANTED_FACT:
    default:
      return new_fact_row (self, wanted->fact);
    }
}

static void
show_row (ShukeAboutRow *self,
          const Wanted  *wanted)
{
  if (wanted->kind == WANTED_FACT)
    shuke_fact_row_show (SHUKE_FACT_ROW (wanted->row), wanted->fact);
  else if (wanted->kind == WANTED_PERSON)
    show_person (self, wanted->row, wanted->person);
  else if (wanted->kind == WANTED_DELETE)
    show_delete (self, wanted->row);
}

static void
update_rows (ShukeAboutRow *self)
{
  g_autoptr (GPtrArray) facts = shuke_fact_list (self->customer);
  g_autoptr (GArray) wanted = list_wanted (self, facts);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  guint place = 0;

  self->stale = FALSE;
  match_rows (self, wanted, taken, FALSE);
  match_rows (self, wanted, taken, TRUE);
  for (guint i = self->rows->len; i-- > 0;)
    if (!g_hash_table_contains (taken, g_ptr_array_index (self->rows, i)) && !keep_unsaved (self, g_ptr_array_index (self->rows, i)))
      remove_row (self, i);
  /* What is new comes after what it follows; rows that are there stay where they are. */
  for (guint i = 0; i < wanted->len; i++)
    {
      Wanted *one = &g_array_index (wanted, Wanted, i);

      if (one->row != NULL)
        {
          show_row (self, one);
          g_ptr_array_find (self->rows, one->row, &place);
        }
      else
        insert_row (self, place, new_row (self, one));
      place++;
    }
}

static void
refresh (ShukeAboutRow *self)
{
  if (self->stale && self->customer != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    update_rows (self);
}

static void
expanded_cb (ShukeAboutRow *self)
{
  refresh (self);
}

/* The window closes, or another book takes its place. */
static void
shuke_about_row_unroot (GtkWidget *widget)
{
  save_edits (SHUKE_ABOUT_ROW (widget));
  GTK_WIDGET_CLASS (shuke_about_row_parent_class)->unroot (widget);
}

static void
shuke_about_row_dispose (GObject *object)
{
  g_clear_pointer (&SHUKE_ABOUT_ROW (object)->customer, shuke_customer_unref);
  G_OBJECT_CLASS (shuke_about_row_parent_class)->dispose (object);
}

static void
shuke_about_row_finalize (GObject *object)
{
  g_ptr_array_unref (SHUKE_ABOUT_ROW (object)->rows);
  G_OBJECT_CLASS (shuke_about_row_parent_class)->finalize (object);
}

static void
shuke_about_row_class_init (ShukeAboutRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_about_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_about_row_finalize;
  GTK_WIDGET_CLASS (klass)->unroot = shuke_about_row_unroot;
}

static void
shuke_about_row_init (ShukeAboutRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("About"));
  adw_expander_row_set_icon_name (ADW_EXPANDER_ROW (self), "x-office-address-book-symbolic");
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/* Without sliding: keys only reach what is mapped, and what slides open is mapped by its second frame. Whoever types at once would type
 * into nothing, and the first frame would take the keyboard away again. */
static void
open_at_once (ShukeAboutRow *self)
{
  GtkWidget *revealer = gtk_widget_get_ancestor (g_ptr_array_index (self->rows, 0), GTK_TYPE_REVEALER);
  GtkRevealerTransitionType usual;

  if (revealer == NULL)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
      return;
    }
  usual = gtk_revealer_get_transition_type (GTK_REVEALER (revealer));
  gtk_revealer_set_transition_type (GTK_REVEALER (revealer), GTK_REVEALER_TRANSITION_TYPE_NONE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_revealer_set_transition_type (GTK_REVEALER (revealer), usual);
}

void
shuke_about_row_edit (ShukeAboutRow *self)
{
  g_return_if_fail (SHUKE_IS_ABOUT_ROW (self));

  if (self->customer == NULL)
    return;
  if (self->stale)
    update_rows (self);
  open_at_once (self);
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

void
shuke_about_row_show (ShukeAboutRow       *self,
                      ShukeBook           *book,
                      const ShukeCustomer *customer)
{
  gboolean other = customer == NULL || self->customer == NULL || customer->id != self->customer->id;
  ShukeCustomer *old;

  g_return_if_fail (SHUKE_IS_ABOUT_ROW (self));

  if (other)
    save_edits (self);
  old = self->customer;
  self->book = book;
  self->customer = customer != NULL ? shuke_customer_ref (customer) : NULL;
  g_clear_pointer (&old, shuke_customer_unref);
  self->stale = TRUE;
  if (other)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
      clear_rows (self);
    }
  if (customer != NULL)
    {
      g_autoptr (GPtrArray) facts = shuke_fact_list (customer);
      int n = (int) facts->len;
      g_autofree char *subtitle =
        g_strdup_printf (ngettext ("%d thing is known; anything can be changed here", "%d things are known; anything can be changed here", n), n);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
    }
  refresh (self);
}
