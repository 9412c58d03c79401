// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/compare_pane.h"

#include "core/base/when_done.h"
#include "core/desk/snapshots.h"
#include "core/sources/extractor.h"
#include "ui/sources/shown_text.h"
#include "ui/sources/snapshot_list_model.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/word_diff_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

ComparePane::ComparePane(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_view(nullptr)
{
    setObjectName(QStringLiteral("comparePane"));
    QWidget *tools = makeTools();
    m_view = new WordDiffView(this);
    m_view->setContentsMargins(12, 8, 12, 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools);
    column->addWidget(m_view, 1);
}

ComparePane::~ComparePane() = default;

void ComparePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        showWords();
}

QWidget *ComparePane::makeTools()
{
    auto *tools = new QFrame(this);
    tools->setObjectName(QStringLiteral("filterBar"));
    tools->setProperty("ground", QStringLiteral("panel"));
    tools->setAttribute(Qt::WA_StyledBackground);
    // Two lines: the names of two snapshots have no room beside anything else, and long ones none
    // beside each other.
    auto *lines = new QVBoxLayout(tools);
    lines->setContentsMargins(12, 6, 12, 6);
    lines->setSpacing(6);
    auto *boxes = new FlowLayout(8, nullptr, FlowLayout::Rows::Filled);
    auto *row = new FlowLayout(8, nullptr, FlowLayout::Rows::Filled);
    for (FlowLayout *line : {boxes, row})
        lines->addLayout(line);
    const std::array names{tr("Before"), tr("After")};
    for (size_t side = 0; side < m_boxes.size(); ++side) {
        auto *box = new QComboBox(tools);
        box->setObjectName(side == 0 ? QStringLiteral("compareBefore")
                                     : QStringLiteral("compareAfter"));
        box->setAccessibleName(names.at(side));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumContentsLength(16);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        boxes->addWidget(box);
        m_boxes[side] = box;
        connect(box, &QComboBox::currentIndexChanged, this, &ComparePane::chosen);
    }
    m_mainOnly = new QCheckBox(tr("Main text only"), tools);
    m_mainOnly->setChecked(true);
    m_count = new PlainLabel(tools);
    makeSpeaker(*m_count);
    m_count->setObjectName(QStringLiteral("compareCount"));
    m_count->setProperty("tone", QStringLiteral("muted"));
    m_next = new QPushButton(tr("Next change"), tools);
    m_next->setObjectName(QStringLiteral("compareNext"));
    m_count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_count->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addWidget(m_mainOnly);
    row->addWidget(m_count);
    row->addWidget(m_next);
    connect(m_mainOnly, &QCheckBox::toggled, this, &ComparePane::showWords);
    connect(m_next, &QPushButton::clicked, this, &ComparePane::goToNextChange);
    return tools;
}

SnapshotId ComparePane::idAt(size_t side) const
{
    const int row = m_boxes[side]->currentIndex();
    return row >= 0 && row < int(m_snapshots.size()) ? m_snapshots[size_t(row)].id : SnapshotId();
}

void ComparePane::setSnapshots(const std::vector<Snapshot> &snapshots,
                               const SnapshotId &baseline,
                               const std::vector<MergedSnapshots> &merged)
{
    std::vector<Snapshot> all = snapshots;
    QStringList names;
    for (const Snapshot &snapshot : snapshots)
        names += snapshotName(snapshot);
    for (const MergedSnapshots &one : merged) {
        for (const Snapshot &snapshot : one.snapshots) {
            all.push_back(snapshot);
            names += u'@' + one.source.key + QStringLiteral(" · ") + snapshotName(snapshot);
        }
    }
    if (all == m_snapshots)
        return;
    m_filling = true;
    m_snapshots = std::move(all);
    m_own = int(snapshots.size());
    for (QComboBox *box : m_boxes) {
        box->clear();
        box->addItems(names);
    }
    m_filling = false;
    chooseUsual(baseline);
}

void ComparePane::chooseUsual(const SnapshotId &baseline)
{
    // Of those of another source only where it has none itself.
    const auto end = m_own > 0 ? m_snapshots.begin() + m_own : m_snapshots.end();
    const auto kept = std::find_if(
        m_snapshots.begin(), end, [&](const Snapshot &one) { return one.id == baseline; });
    // Like with like: a page that was fetched with one that was fetched.
    const auto fits = [&](const Snapshot &one) {
        return one.state == SnapshotState::Kept && (kept == end || one.way == kept->way);
    };
    const auto newest = std::find_if(m_snapshots.begin(), end, fits);
    if (newest == end) {
        chosen();
        return;
    }
    SnapshotId before = baseline;
    if (before.isNull() || before == newest->id) {
        const auto earlier = std::find_if(newest + 1, end, [&](const Snapshot &one) {
            return fits(one) && one.way == newest->way;
        });
        before = earlier == end ? newest->id : earlier->id;
    }
    compare(before, newest->id);
}

void ComparePane::compare(const SnapshotId &before, const SnapshotId &after)
{
    m_filling = true;
    const std::array wanted{before, after};
    for (size_t side = 0; side < wanted.size(); ++side) {
        const auto found =
            std::find_if(m_snapshots.begin(), m_snapshots.end(), [&](const Snapshot &one) {
                return one.id == wanted[side];
            });
        if (found != m_snapshots.end())
            m_boxes[side]->setCurrentIndex(int(found - m_snapshots.begin()));
    }
    m_filling = false;
    chosen();
}

void ComparePane::chosen()
{
    if (m_filling)
        return;
    const std::array tips{tr("Before: %1"), tr("After: %1")};
    for (size_t side = 0; side < m_boxes.size(); ++side) {
        m_boxes[side]->setToolTip(plainToolTip(tips.at(side).arg(m_boxes[side]->currentText())));
    }
    read();
    showWords();
}

Rereading &ComparePane::rereading()
{
    if (!m_rereading) {
        m_extractor = std::make_unique<Extractor>(Extractor::installedProgram());
        m_rereading = std::make_unique<Rereading>(m_session, *m_extractor);
    }
    return *m_rereading;
}

void ComparePane::read()
{
    const std::array ids{idAt(0), idAt(1)};
    if (ids == m_read)
        return;
    m_read = ids;
    m_words.reset();
    if (ids[0].isNull() || ids[1].isNull())
        return;
    const auto snapshot = [this](size_t side) {
        return m_snapshots[size_t(m_boxes[side]->currentIndex())];
    };
    whenDone(rereading().pair(snapshot(0), snapshot(1)),
             this,
             [this, ids](const Result<ComparedWords> &words) {
                 if (ids != m_read)
                     return;
                 if (!words) {
                     Q_EMIT errorRaised(words.error(), tr("read the words of the snapshot"));
                     return;
                 }
                 m_words = *words;
                 showWords();
             });
}

void ComparePane::showWords()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const ShownPart part = m_mainOnly->isChecked() ? ShownPart::MainText : ShownPart::All;
    m_view->setTitles(m_boxes[0]->currentText(), m_boxes[1]->currentText());
    m_view->setTexts(m_words ? shownText(m_words->before, part).text : QString(),
                     m_words ? shownText(m_words->after, part).text : QString());
    const int changes = m_view->changes();
    QString count;
    if (m_words)
        count = changes == 0 ? tr("no word differs") : tr("%Ln place(s) differ", nullptr, changes);
    if (m_words && !m_words->areLike)
        count += QStringLiteral(" · ") + tr("read by two versions of the reader");
    m_count->setPlainText(count);
    announce(*m_count);
    m_next->setEnabled(changes > 0);
}

SnapshotId ComparePane::after() const
{
    return m_boxes[1]->currentIndex() < m_own ? idAt(1) : SnapshotId();
}

void ComparePane::goToNextChange()
{
    m_view->goToNextChange();
}

const WordDiffView &ComparePane::view() const
{
    return *m_view;
}

} // namespace stet
