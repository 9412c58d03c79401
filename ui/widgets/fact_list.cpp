// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_list.h"

#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace stet {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_facts(new QVBoxLayout(this))
{
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setSpacing(5);
}

void FactList::clear()
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FactList::add(const QString &name, const QString &value, Weight weight)
{
    if (value.isEmpty())
        return;
    auto *fact = new QWidget(this);
    auto *row = new QHBoxLayout(fact);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *label = new QLabel(name, fact);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("tone", QStringLiteral("muted"));
    label->setProperty("factName", true);
    auto *words = new PlainLabel(fact, 2);
    words->setPlainText(value);
    words->setToolTip(plainToolTip(value));
    if (weight == Weight::Late)
        words->setProperty("tone", QStringLiteral("late"));
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    m_facts->addWidget(fact);
}

void FactList::align()
{
    std::vector<QLabel *> names;
    int widest = std::min(fontMetrics().averageCharWidth() * 10, parentWidget()->width() / 3);
    for (QLabel *label : findChildren<QLabel *>()) {
        if (label->property("factName").toBool()) {
            names.push_back(label);
            widest = std::max(widest, label->sizeHint().width());
        }
    }
    for (QLabel *label : names)
        label->setFixedWidth(widest);
}

} // namespace stet
