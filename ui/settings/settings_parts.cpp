// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_parts.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/command_spec.h"
#include "ui/widgets/telling_delegate.h"
#include "ui/widgets/text_scale.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr int labelWidth = 118;
constexpr int rowHeight = 30;

} // namespace

QVBoxLayout *makePageColumn(QWidget *page, const QString &title, const QString &intro)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 18, 24, 12);
    column->setSpacing(12);
    auto *heading = new QLabel(title, page);
    heading->setTextFormat(Qt::PlainText);
    setTextFactor(*heading, 1.3, QFont::DemiBold);
    column->addWidget(heading);
    if (!intro.isEmpty())
        column->addWidget(makeHint(intro, page));
    page->setAccessibleName(title);
    return column;
}

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(14);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QLabel *makeHint(const QString &text, QWidget *parent)
{
    auto *hint = new QLabel(text, parent);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setProperty("tone", QStringLiteral("muted"));
    return hint;
}

QLabel *addField(QFormLayout *form, const QString &label, QWidget *field)
{
    auto *name = new QLabel(label);
    fitToText(*name, [name] { name->setMinimumWidth(withText(labelWidth)); });
    name->setBuddy(field);
    // The line within an editable box has the keyboard, and no label of its own.
    if (const auto *box = qobject_cast<QComboBox *>(field); box != nullptr && box->isEditable())
        box->lineEdit()->setAccessibleName(plainCommandText(label));
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(field);
    auto *beside = new QLabel;
    beside->setTextFormat(Qt::PlainText);
    beside->setWordWrap(true);
    makeSpeaker(*beside);
    beside->setObjectName(field->objectName() + QStringLiteral("Said"));
    beside->hide();
    column->addWidget(beside);
    form->addRow(name, column);
    return beside;
}

void addReadOnlyHint(QVBoxLayout *column, const QString &reason, QWidget *page)
{
    if (reason.isEmpty())
        return;
    QLabel *hint = makeHint(QCoreApplication::translate("stet::SettingsParts",
                                                        "This desk can be read but not changed. %1")
                                .arg(reason),
                            page);
    hint->setObjectName(QStringLiteral("readOnlyHint"));
    hint->setProperty("tone", QStringLiteral("late"));
    column->addWidget(hint);
}

void dressTable(QTableView &table)
{
    table.setProperty("settings", true);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.setItemDelegate(new TellingDelegate(&table));
    fitToText(table,
              [&table] { table.verticalHeader()->setDefaultSectionSize(withText(rowHeight)); });
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setTextElideMode(Qt::ElideRight);
}

void setColumnWidths(QTableView &table, const std::vector<std::pair<int, int>> &widths)
{
    fitToText(table, [&table, widths] {
        QHeaderView &head = *table.horizontalHeader();
        for (const auto &[column, width] : widths)
            head.resizeSection(column, std::max(withText(width), head.sectionSizeHint(column)));
    });
}

void showBeside(QLabel *place, QWidget *field, const QString &text, FieldTone tone)
{
    if (text != place->text()) {
        place->setText(text);
        announce(*place);
    }
    place->setVisible(!text.isEmpty());
    place->setProperty(
        "tone", tone == FieldTone::Wrong ? QStringLiteral("late") : QStringLiteral("accent"));
    place->style()->unpolish(place);
    place->style()->polish(place);
    field->setAccessibleDescription(text);
}

} // namespace stet
