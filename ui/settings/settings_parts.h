// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

class QFormLayout;
class QLabel;
class QTableView;
class QVBoxLayout;
class QWidget;

namespace stet {

// What the pages of the settings are made of.

/// The column of a page below its title.
[[nodiscard]] QVBoxLayout *
makePageColumn(QWidget *page, const QString &title, const QString &intro);

/// A form whose labels are as wide as on the other pages.
[[nodiscard]] QFormLayout *makeForm();

/// A label of secondary words, wrapped; plain text.
[[nodiscard]] QLabel *makeHint(const QString &text, QWidget *parent);

/// Adds `field` under a label that is its buddy, and below it a place for what is wrong with it or
/// new about it, which is hidden while it has nothing to say.
QLabel *addField(QFormLayout *form, const QString &label, QWidget *field);

/// Says why nothing on the page can be changed; nothing where `reason` is empty.
void addReadOnlyHint(QVBoxLayout *column, const QString &reason, QWidget *page);

/// A table as the settings show it: whole rows, edited by F2 or a double click, Tab goes on.
void dressTable(QTableView &table);
/// The widths of columns, in pixels at the usual size of text; none is narrower than its head.
void setColumnWidths(QTableView &table, const std::vector<std::pair<int, int>> &widths);

enum class FieldTone { Wrong, News };

/// Says `text` beside a field; nothing where it is empty. Told to screen readers with the field.
void showBeside(QLabel *place, QWidget *field, const QString &text, FieldTone tone);

} // namespace stet
