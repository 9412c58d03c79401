// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_strip.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace stet {

namespace {

constexpr int longestValueShown = 18;

struct FilterStripWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::FilterBar)
};

QString chipText(const QString &value)
{
    QString text = value.size() > longestValueShown
                       ? value.left(longestValueShown - 1) + QStringLiteral("…")
                       : value;
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

FilterStrip::FilterStrip(const QString &name,
                         const QString &total,
                         const std::vector<Filter> &filters,
                         QWidget *parent)
    : QFrame(parent)
    , m_total(new PlainLabel(this))
{
    setObjectName(QStringLiteral("filterBar"));
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 12, 4);
    row->setSpacing(8);
    // Long values and large text make a second row.
    row->addLayout(new FlowLayout(2), 1);
    for (int at = 0; at < int(filters.size()); ++at) {
        Chips chips{addChip(name + QString::number(at)),
                    addChip(name + QStringLiteral("Clear%1").arg(at))};
        const QString any = FilterStripWords::tr("Any %1").arg(filters[size_t(at)].name);
        chips.clear->setIcon(themedIcon(QStringLiteral("close")));
        chips.clear->setIconSize({10, 10});
        chips.clear->setAccessibleName(any);
        chips.clear->setToolTip(plainToolTip(any));
        connect(
            chips.filter, &QPushButton::clicked, this, [this, at] { Q_EMIT filterRequested(at); });
        connect(chips.clear, &QPushButton::clicked, this, [this, at] { Q_EMIT filterCleared(at); });
        m_filters.push_back(chips);
    }
    QPushButton *clearAll =
        addWhereNarrowed(name + QStringLiteral("ClearAll"), FilterStripWords::tr("Clear"));
    connect(clearAll, &QPushButton::clicked, this, &FilterStrip::allCleared);
    makeSpeaker(*m_total);
    m_total->setObjectName(total);
    m_total->setProperty("tone", QStringLiteral("muted"));
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_total->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    row->addWidget(m_total);
    showFilters(filters, false);
}

QPushButton *FilterStrip::addChip(const QString &objectName)
{
    auto *chip = new QPushButton(this);
    chip->setObjectName(objectName);
    chip->setProperty("chip", true);
    layout()->itemAt(0)->layout()->addWidget(chip);
    return chip;
}

QPushButton *FilterStrip::addWhereNarrowed(const QString &objectName, const QString &text)
{
    QPushButton *chip = addChip(objectName);
    chip->setText(text);
    chip->hide();
    m_whereNarrowed.push_back(chip);
    return chip;
}

void FilterStrip::showFilters(const std::vector<Filter> &filters, bool searched)
{
    bool narrowed = searched;
    for (size_t at = 0; at < m_filters.size() && at < filters.size(); ++at) {
        showFilter(m_filters[at], filters[at]);
        narrowed = narrowed || !filters[at].value.isEmpty();
    }
    for (QPushButton *chip : m_whereNarrowed)
        chip->setVisible(narrowed);
    m_searched = searched;
}

void FilterStrip::showFilter(const Chips &chips, const Filter &filter)
{
    const bool on = !filter.value.isEmpty();
    QPushButton *button = chips.filter;
    button->setText(on ? chipText(filter.value) : filter.name);
    button->setToolTip(
        plainToolTip(on ? filter.name + QStringLiteral(": ") + filter.value.left(1'000)
                        : FilterStripWords::tr("Narrow by %1").arg(filter.name)));
    button->setAccessibleName(filter.name + QStringLiteral(": ") +
                              (on ? filter.value.left(200) : FilterStripWords::tr("any")));
    if (button->property("on").toBool() != on) {
        button->setProperty("on", on);
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
    chips.clear->setVisible(on);
}

void FilterStrip::showTotal(const QString &words, int chosen)
{
    if (words == m_total->plainText())
        return;
    m_total->setPlainText(words);
    if (m_searched || chosen > 1)
        announce(*m_total);
}

} // namespace stet
