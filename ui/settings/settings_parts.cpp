// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_parts.h"

#include <QFormLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int labelWidth = 118;

} // namespace

QVBoxLayout *makePageColumn(QWidget *page, const QString &title, const QString &intro)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 18, 24, 12);
    column->setSpacing(12);
    auto *heading = new QLabel(title, page);
    heading->setTextFormat(Qt::PlainText);
    QFont big = heading->font();
    big.setPointSizeF(big.pointSizeF() * 1.3);
    big.setWeight(QFont::DemiBold);
    heading->setFont(big);
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
    name->setMinimumWidth(labelWidth);
    name->setBuddy(field);
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(field);
    auto *beside = new QLabel;
    beside->setTextFormat(Qt::PlainText);
    beside->setWordWrap(true);
    beside->setObjectName(field->objectName() + QStringLiteral("Said"));
    beside->hide();
    column->addWidget(beside);
    form->addRow(name, column);
    return beside;
}

void showBeside(QLabel *place, QWidget *field, const QString &text, FieldTone tone)
{
    place->setText(text);
    place->setVisible(!text.isEmpty());
    place->setProperty(
        "tone", tone == FieldTone::Wrong ? QStringLiteral("late") : QStringLiteral("accent"));
    place->style()->unpolish(place);
    place->style()->polish(place);
    field->setAccessibleDescription(text);
}

} // namespace stet
