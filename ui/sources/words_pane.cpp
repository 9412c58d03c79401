// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/words_pane.h"

#include "ui/sources/snapshot_text_view.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_scale.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

QPushButton *stepButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setIcon(themedIcon(icon));
    button->setProperty("chip", true);
    button->setAccessibleName(name);
    button->setToolTip(plainToolTip(name));
    return button;
}

} // namespace

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
    m_find = new SearchField(tools);
    m_find->setObjectName(QStringLiteral("findInSnapshot"));
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find in these words"));
    m_find->setMaxLength(400);
    fitToText(*m_find, [this] { m_find->setMaximumWidth(withText(220)); });
    m_count = new PlainLabel(tools);
    makeSpeaker(*m_count);
    m_count->setObjectName(QStringLiteral("foundInSnapshot"));
    m_count->setProperty("tone", QStringLiteral("muted"));
    m_previous = stepButton(QStringLiteral("chevron-up"), tr("Previous place"), tools);
    m_next = stepButton(QStringLiteral("chevron-down"), tr("Next place"), tools);
    m_count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_count->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *steps = new QWidget(tools);
    auto *pair = new QHBoxLayout(steps);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(8);
    pair->addWidget(m_previous);
    pair->addWidget(m_next);
    auto *row = new FlowLayout(8, nullptr, FlowLayout::Rows::Filled);
    for (QWidget *one : std::initializer_list<QWidget *>{m_mainOnly, m_count, m_find, steps})
        row->addWidget(one);
    auto *lines = new QVBoxLayout(tools);
    lines->setContentsMargins(12, 4, 12, 4);
    lines->setSpacing(4);
    lines->addLayout(row);
    lines->addWidget(m_tones);
    connect(m_mainOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_view->setPart(only ? ShownPart::MainText : ShownPart::All);
        showTones();
    });
    connect(m_find, &QLineEdit::textChanged, this, &WordsPane::find);
    connect(m_find, &QLineEdit::returnPressed, this, &WordsPane::findNext);
    connect(m_find, &SearchField::left, this, [this] {
        if (m_find->text().isEmpty())
            m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_previous, &QPushButton::clicked, this, &WordsPane::findPrevious);
    connect(m_next, &QPushButton::clicked, this, &WordsPane::findNext);
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
    m_view->setText({});
    if (snapshot.state == SnapshotState::Kept) {
        m_state->dismiss();
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = tr("These are no words to quote. %1").arg(snapshot.reason);
    notice.closable = false;
    m_state->show(notice);
}

void WordsPane::showText(const SnapshotId &snapshot, const SnapshotText &text)
{
    if (snapshot != m_snapshot.id)
        return;
    m_view->setText(text);
    m_found = m_view->find(m_find->text());
    showCount();
}

void WordsPane::showNothing(const QString &words)
{
    m_snapshot = {};
    m_view->setText({});
    m_view->setPlaceholderText(words);
    m_state->dismiss();
}

void WordsPane::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void WordsPane::find(const QString &words)
{
    m_found = m_view->find(words);
    showCount();
    announce(*m_count);
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
    const QLocale locale;
    QString text;
    if (!m_find->text().isEmpty())
        text = m_found == 0
                   ? tr("not found")
                   : tr("%1 of %2")
                         .arg(locale.toString(m_view->currentPlace()), locale.toString(m_found));
    m_count->setPlainText(text);
    m_previous->setEnabled(m_found > 0);
    m_next->setEnabled(m_found > 0);
}

SnapshotTextView &WordsPane::view() const
{
    return *m_view;
}

} // namespace stet
