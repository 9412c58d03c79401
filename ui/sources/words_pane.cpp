// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/words_pane.h"

#include "core/base/record_words.h"
#include "ui/sources/find_strip.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace stet {

WordsPane::WordsPane(QWidget *parent)
    : QWidget(parent)
    , m_state(new NoticeBar(this))
    , m_view(nullptr)
{
    setObjectName(QStringLiteral("wordsPane"));
    QWidget *tools = makeTools();
    m_view = new SnapshotTextView(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools);
    column->addWidget(m_state);
    column->addWidget(m_view, 1);
    connect(m_view, &SnapshotTextView::placeChanged, this, &WordsPane::showCount);
    connect(m_view, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_view->hasFocus() || m_view->currentPlace() > 0)
            Q_EMIT placeChanged(m_view->place());
    });
    showTones();
    showCount();
}

QWidget *WordsPane::makeTools()
{
    auto *tools = new QFrame(this);
    tools->setObjectName(QStringLiteral("filterBar"));
    tools->setProperty("ground", QStringLiteral("panel"));
    tools->setAttribute(Qt::WA_StyledBackground);
    m_mainOnly = new QCheckBox(tr("&Main text only"), tools);
    m_mainOnly->setObjectName(QStringLiteral("mainTextOnly"));
    m_mainOnly->setChecked(true);
    m_tones = new PlainLabel(tools, 2);
    m_tones->setProperty("tone", QStringLiteral("muted"));
    m_how = new PlainLabel(tools);
    m_how->setObjectName(QStringLiteral("snapshotHow"));
    m_how->setProperty("tone", QStringLiteral("muted"));
    m_how->hide();
    m_find = new FindStrip(QStringLiteral("InSnapshot"), tools, m_mainOnly);
    auto *lines = new QVBoxLayout(tools);
    lines->setContentsMargins(12, 4, 12, 4);
    lines->setSpacing(4);
    lines->addWidget(m_find);
    lines->addWidget(m_how);
    lines->addWidget(m_tones);
    connect(m_mainOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_view->setPart(only ? ShownPart::MainText : ShownPart::All);
        showTones();
    });
    connect(m_find, &FindStrip::wordsChanged, this, &WordsPane::find);
    connect(m_find, &FindStrip::nextRequested, this, &WordsPane::findNext);
    connect(m_find, &FindStrip::previousRequested, this, &WordsPane::findPrevious);
    connect(m_find, &FindStrip::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    return tools;
}

void WordsPane::showTones()
{
    m_tones->setPlainText(tr("Quiet: around the text. Slanted: menus. Dashed: hidden."));
    m_tones->setHidden(m_mainOnly->isChecked());
}

void WordsPane::showSnapshot(const Snapshot &snapshot)
{
    m_snapshot = snapshot;
    m_how->setPlainText(howGot(snapshot));
    m_how->show();
    m_view->setText({});
    if (snapshot.state == SnapshotState::Kept) {
        m_state->dismiss();
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = tr("These are no words to quote. %1").arg(shownWords(snapshot.reason));
    notice.closable = false;
    m_state->show(notice);
}

void WordsPane::showText(const SnapshotId &snapshot, const SnapshotText &text)
{
    if (snapshot != m_snapshot.id)
        return;
    m_view->setText(text);
    m_found = m_view->find(m_find->words());
    showCount();
}

void WordsPane::showNothing(const QString &words)
{
    m_snapshot = {};
    m_how->hide();
    m_view->setText({});
    m_view->setPlaceholderText(words);
    m_state->dismiss();
}

void WordsPane::focusFind()
{
    m_find->focusField();
}

void WordsPane::find(const QString &words)
{
    m_found = m_view->find(words);
    showCount();
    m_find->announceCount();
}

void WordsPane::findNext()
{
    m_view->step(1);
}

void WordsPane::findPrevious()
{
    m_view->step(-1);
}

void WordsPane::showCount()
{
    m_find->showCount(m_view->currentPlace(), m_found);
}

void WordsPane::goTo(qsizetype position)
{
    m_view->goTo(position);
}

TextRange WordsPane::quotable() const
{
    const TextRange words = m_view->selected();
    return m_view->leavesOut(words) ? TextRange() : words;
}

void WordsPane::select(const TextRange &words)
{
    if (m_view->leavesOut(words))
        m_mainOnly->setChecked(false);
    m_view->select(words);
}

void WordsPane::bringIntoView(const TextRange &words)
{
    if (m_view->leavesOut(words))
        m_mainOnly->setChecked(false);
    m_view->goTo(words.start);
}

SnapshotTextView &WordsPane::view() const
{
    return *m_view;
}

} // namespace stet
