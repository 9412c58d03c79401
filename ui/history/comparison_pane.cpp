// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/comparison_pane.h"

#include "ui/history/history_words.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/word_diff_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace stet {

ComparisonPane::ComparisonPane(QWidget *parent)
    : QWidget(parent)
    , m_other(new QComboBox(this))
    , m_same(new QCheckBox(tr("Show what is the same"), this))
    , m_summary(new QLabel(this))
    , m_diff(new WordDiffView(this))
{
    setObjectName(QStringLiteral("comparisonPane"));
    m_other->setObjectName(QStringLiteral("compareWith"));
    m_other->setAccessibleName(tr("Compare with"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_other->addItem(tr("Compare with the text as it is now"), int(Other::Now));
    m_other->addItem(tr("Compare with the version before"), int(Other::Before));
    m_same->setObjectName(QStringLiteral("compareSame"));
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    makeSpeaker(*m_summary);
    auto *tools = new FlowLayout(12, nullptr, FlowLayout::Rows::Filled);
    tools->addWidget(m_other);
    tools->addWidget(m_same);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(tools);
    column->addWidget(m_summary);
    column->addWidget(m_diff, 1);
    connect(m_other, &QComboBox::activated, this, &ComparisonPane::otherChosen);
    connect(m_same, &QCheckBox::toggled, this, [this](bool shown) {
        m_diff->setSameText(shown ? SameText::Whole : SameText::Folded);
    });
}

ComparisonPane::Other ComparisonPane::other() const
{
    return Other(m_other->currentData().toInt());
}

void ComparisonPane::setOther(Other other)
{
    m_other->setCurrentIndex(m_other->findData(int(other)));
}

void ComparisonPane::showMarked(qint64 number)
{
    const QString text = tr("Compare with version %1").arg(number);
    const int at = m_other->findData(int(Other::Marked));
    if (at < 0)
        m_other->addItem(text, int(Other::Marked));
    else
        m_other->setItemText(at, text);
}

void ComparisonPane::showPair(const ComparedPair &pair)
{
    m_diff->setTitles(versionTitle(pair.before->head), versionTitle(pair.after->head));
    m_diff->setParts(pair.parts, m_same->isChecked() ? SameText::Whole : SameText::Folded);
    say(summaryOf(pair));
}

QString ComparisonPane::summaryOf(const ComparedPair &pair) const
{
    QStringList names;
    for (const PartDiff &part : pair.parts) {
        if (part.changed)
            names << part.name;
    }
    QStringList said{names.isEmpty() ? tr("Both are the same.")
                                     : tr("Different: %1.").arg(names.join(QStringLiteral(", ")))};
    for (const auto &record : {pair.before, pair.after}) {
        if (record->fallen > 0)
            said << tr("%1: verdicts of that time that do not stand on its words: %2.")
                        .arg(versionTitle(record->head), QString::number(record->fallen));
    }
    return said.join(u' ');
}

void ComparisonPane::say(const QString &text)
{
    if (text == m_summary->text())
        return;
    m_summary->setText(text);
    announce(*m_summary);
}

void ComparisonPane::goToNextChange()
{
    m_diff->goToNextChange();
}

} // namespace stet
