/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Filled facts as rows that are typed over in place, and a way to add one that is missing. What a text means is
 * shuke-fact.c's business. Rows are built when the section is first opened. */

#include "config.h"

#include "shuke-about-row.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-book-customers.h"
#include "shuke-date-reader.h"
#include "shuke-day-text.h"
#include "shuke-fact.h"
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
  [SHUKE_FACT_SHOE_SIZE] = NC_("fact", "Shoe size"),
  [SHUKE_FACT_HEIGHT] = NC_("fact", "Height in cm"),
  [SHUKE_FACT_PERSON_NOTE] = NC_("fact", "Remark"),
};

static void refresh (ShukeAboutRow *self);

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
    shuke_window_toast_undo (window, sentence, action);
  return TRUE;
}

static ShukeFact *
fact_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "fact");
}

static void
apply_cb (ShukeAboutRow *self,
          GtkWidget     *row)
{
  const ShukeFact *fact = fact_of (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (ShukeCustomer) customer = shuke_customer_ref (self->customer);
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (self->book));
  if (!shuke_fact_apply (builder, customer, fact, text, today_of (self), &error))
    {
      gtk_widget_add_css_class (row, "error");
      gtk_widget_grab_focus (row);
      return;
    }
  /* Translators: what was changed: "Phone is saved". */
  sentence = g_strdup_printf (*text != '\0' ? _("%s is saved") : _("%s is removed"), fact_word (fact->kind));
  if (!save (self, builder, sentence))
    gtk_widget_add_css_class (row, "error");
}

static void
show_understood (GtkWidget  *row,
                 const char *text)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (row), "understood");

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
}

static void
text_changed_cb (ShukeAboutRow *self,
                 GtkWidget     *row)
{
  const ShukeFact *fact = fact_of (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  gboolean good = shuke_fact_check (fact->kind, text, today_of (self));

  if (good)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  if (fact->kind == SHUKE_FACT_BIRTH)
    {
      g_autofree char *understood = NULL;
      ShukeDate date;

      if (shuke_date_read (text, today_of (self), &date))
        {
          g_autofree char *words = shuke_date_text (date);

          understood = date.lunar ? g_strdup (words) : g_strdup_printf (C_("solar birthday", "%s"), words);
        }
      else if (!good)
        understood = g_strdup (_("for example 1990-5-3, 3 May, lunar 8-3"));
      show_understood (row, understood);
    }
}

/* A birthday is shown as people write it and read back from the same words. */
static char *
shown_text (const ShukeFact *fact,
            ShukeDay         today)
{
  ShukeDate date, back;

  if (fact->kind == SHUKE_FACT_BIRTH && fact->text != NULL && shuke_date_from_text (fact->text, &date))
    {
      g_autofree char *words = shuke_date_text (date);

      if (shuke_date_read (words, today, &back) && shuke_date_equal (date, back))
        return g_steal_pointer (&words);
    }
  return g_strdup (fact->text != NULL ? fact->text : "");
}

static GtkWidget *
new_fact_row (ShukeAboutRow   *self,
              const ShukeFact *fact)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *label = gtk_label_new (NULL);
  ShukeFact *copy = g_memdup2 (fact, sizeof *fact);
  g_autofree char *text = shown_text (fact, today_of (self));

  copy->text = g_strdup (fact->text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact_word (fact->kind));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_object_set_data_full (G_OBJECT (row), "fact", copy, (GDestroyNotify) shuke_fact_free);
  gtk_widget_add_css_class (label, "second-line");
  g_object_set_data (G_OBJECT (row), "understood", label);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), label);
  if (fact->day != SHUKE_DAY_NONE)
    {
      g_autofree char *day = shuke_day_text_year (fact->day, today_of (self));

      gtk_label_set_label (GTK_LABEL (label), day);
    }
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_editable (GTK_EDITABLE (row), !shuke_book_is_read_only (self->book));
  g_signal_connect_object (row, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
insert_row (ShukeAboutRow *self,
            GtkWidget     *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_chosen_cb (ShukeAboutRow *self,
               GtkWidget     *button)
{
  ShukeFact fact = { .day = SHUKE_DAY_NONE };
  GtkWidget *row, *heading;
  guint place;

  fact.kind = (ShukeFactKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"));
  fact.person = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "person"));
  heading = g_object_get_data (G_OBJECT (button), "row");
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  if (!g_ptr_array_find (self->rows, heading, &place))
    return;

  /* An expander row only appends, so what comes after it moves behind. */
  row = new_fact_row (self, &fact);
  if (fact.person != 0)
    place++;
  for (guint i = place; i < self->rows->len; i++)
    {
      g_object_ref (g_ptr_array_index (self->rows, i));
      adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  for (guint i = place; i < self->rows->len; i++)
    {
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
      g_object_unref (g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_insert (self->rows, (int) place, row);
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
  guint person = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (menu), "person"));
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
      g_object_set_data (G_OBJECT (button), "person", GUINT_TO_POINTER (person));
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
                guint          person,
                const char    *tooltip)
{
  GtkWidget *menu = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "list-add-symbolic");
  gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (menu, "flat");
  gtk_widget_set_tooltip_text (menu, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_set_sensitive (menu, !shuke_book_is_read_only (self->book));
  g_object_set_data (G_OBJECT (menu), "person", GUINT_TO_POINTER (person));
  g_object_set_data (G_OBJECT (menu), "row", row);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (menu), make_add_popover_cb, self, NULL);
  return menu;
}

static void
remove_person_cb (ShukeAboutRow *self,
                  GtkWidget     *button)
{
  guint person = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "person"));
  const ShukePerson *gone = g_ptr_array_index (self->customer->persons, person);
  const char *name = shuke_customer_person_title (self->customer, gone);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (self->customer, shuke_book_get_region (self->book));
  g_autofree char *sentence = g_strdup_printf (_("%s is removed"), name != NULL ? name : _("One of her family"));

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

static GtkWidget *
new_person_row (ShukeAboutRow *self,
                guint          index)
{
  const ShukePerson *person = g_ptr_array_index (self->customer->persons, index);
  const char *title = shuke_customer_person_title (self->customer, person);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = adw_avatar_new (28, NULL, TRUE);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *letter = shuke_avatar_given_letter (title != NULL ? title : role_word (person));
  g_autofree char *spoken = g_strdup_printf (_("Remove %s"), title != NULL ? title : role_word (person));
  g_autofree char *add = g_strdup_printf (_("Add Something About %s"), title != NULL ? title : role_word (person));

  shuke_avatar_show (ADW_AVATAR (avatar), letter, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : role_word (person));
  if (title != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), role_word (person));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_sensitive (remove, !shuke_book_is_read_only (self->book));
  g_object_set_data (G_OBJECT (remove), "person", GUINT_TO_POINTER (index));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_person_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_add_button (self, row, index, add));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  g_object_set_data (G_OBJECT (row), "person-row", GUINT_TO_POINTER (index));
  return row;
}

static GtkWidget *
new_add_row (ShukeAboutRow *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Add a fact or one of the family"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_add_button (self, row, 0, _("Add a Fact or One of the Family")));
  gtk_widget_add_css_class (row, "add-row");
  return row;
}

static GtkWidget *
new_delete_row (ShukeAboutRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (self->customer->deleted_at == 0 ? _("Delete…") : _("Bring Back"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 self->customer->deleted_at == 0 ? _("Delete this customer") : _("Take her out of the bin"));
  if (self->customer->deleted_at == 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("She stays in the bin for 30 days"));
  gtk_button_set_label (GTK_BUTTON (button), self->customer->deleted_at == 0 ? _("Delete") : _("Bring Back"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), self->customer->deleted_at == 0 ? "profile.delete" : "profile.restore");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
clear_rows (ShukeAboutRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
fill (ShukeAboutRow *self)
{
  g_autoptr (GPtrArray) facts = shuke_fact_list (self->customer);
  guint person = 0;

  for (guint i = 0; i <= facts->len; i++)
    {
      const ShukeFact *fact = i < facts->len ? g_ptr_array_index (facts, i) : NULL;
      guint until = fact != NULL ? fact->person : self->customer->persons->len - 1;

      if (person == 0 && until > 0)
        insert_row (self, new_add_row (self));
      while (person < until)
        insert_row (self, new_person_row (self, ++person));
      if (fact != NULL)
        insert_row (self, new_fact_row (self, fact));
    }
  if (self->customer->persons->len == 1)
    insert_row (self, new_add_row (self));
  insert_row (self, new_delete_row (self));
}

/* Whether @row shows the same fact as before, so that it can stay with its focus. */
static gboolean
is_same (GtkWidget       *row,
         const ShukeFact *fact)
{
  const ShukeFact *shown = fact_of (row);

  return shown != NULL && shown->kind == fact->kind && shown->person == fact->person && (shown->id == fact->id || shown->id == 0);
}

static gboolean
keep_rows (ShukeAboutRow *self)
{
  g_autoptr (GPtrArray) facts = shuke_fact_list (self->customer);
  guint next = 0, persons = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (fact_of (row) != NULL)
        {
          if (next >= facts->len || !is_same (row, g_ptr_array_index (facts, next)))
            return FALSE;
          next++;
        }
      else if (g_object_get_data (G_OBJECT (row), "person-row") != NULL)
        persons++;
    }
  if (next != facts->len || persons != self->customer->persons->len - 1)
    return FALSE;
  next = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      ShukeFact *shown = fact_of (row);
      guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "person-row"));

      if (index != 0)
        {
          const ShukePerson *person = g_ptr_array_index (self->customer->persons, index);
          const char *title = shuke_customer_person_title (self->customer, person);

          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : role_word (person));
        }
      if (shown != NULL)
        {
          const ShukeFact *fact = g_ptr_array_index (facts, next++);

          if (g_strcmp0 (shown->text, fact->text) != 0 || shown->id != fact->id)
            {
              g_autofree char *text = shown_text (fact, today_of (self));

              g_free (shown->text);
              shown->text = g_strdup (fact->text);
              shown->id = fact->id;
              shown->day = fact->day;
              if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text) != 0)
                {
                  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), FALSE);
                  gtk_editable_set_text (GTK_EDITABLE (row), text);
                  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
                }
            }
        }
    }
  return TRUE;
}

static void
refresh (ShukeAboutRow *self)
{
  if (!self->stale || self->customer == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->stale = FALSE;
  if (self->rows->len > 0 && keep_rows (self))
    return;
  clear_rows (self);
  fill (self);
}

static void
expanded_cb (ShukeAboutRow *self)
{
  refresh (self);
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
}

static void
shuke_about_row_init (ShukeAboutRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("About"));
  adw_expander_row_set_icon_name (ADW_EXPANDER_ROW (self), "x-office-address-book-symbolic");
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

void
shuke_about_row_edit (ShukeAboutRow *self)
{
  g_return_if_fail (SHUKE_IS_ABOUT_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

void
shuke_about_row_show (ShukeAboutRow       *self,
                      ShukeBook           *book,
                      const ShukeCustomer *customer)
{
  gboolean other = customer == NULL || self->customer == NULL || customer->id != self->customer->id;
  ShukeCustomer *old = self->customer;

  g_return_if_fail (SHUKE_IS_ABOUT_ROW (self));

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
