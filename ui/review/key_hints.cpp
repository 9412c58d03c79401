// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/key_hints.h"

#include "ui/widgets/command_spec.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace stet {

namespace {

QString keyOf(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace

KeyButtons::KeyButtons(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(6))
{
    setLayout(m_row);
}

void KeyButtons::addButton(QAction &action, const QString &words)
{
    auto *button = new QPushButton(this);
    button->setObjectName(action.objectName() + QStringLiteral("Button"));
    button->setProperty("slim", true);
    const auto follow = [button, &action, given = words] {
        const QString said = given.isEmpty() ? plainCommandText(action.text()) : given;
        const QString key = keyOf(action);
        button->setText(key.isEmpty() ? menuText(said)
                                      : QStringLiteral("%1  %2").arg(menuText(said), key));
        button->setAccessibleName(said);
        button->setEnabled(action.isEnabled());
    };
    follow();
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::changed, button, follow);
    m_row->addWidget(button);
}

// A splitter asks nobody how high a pane is in the width that it has.
void KeyButtons::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setMinimumHeight(m_row->heightForWidth(width()));
}

KeyHints::KeyHints(QWidget *parent)
    : QWidget(parent)
    , m_hints(new PlainLabel(this, 2))
    , m_note(new PlainLabel(this))
{
    setObjectName(QStringLiteral("keyHints"));
    setProperty("ground", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    m_hints->setProperty("tone", QStringLiteral("muted"));
    m_note->setProperty("tone", QStringLiteral("muted"));
    m_note->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 14, 5);
    row->setSpacing(16);
    row->addWidget(m_hints, 3);
    row->addWidget(m_note, 1);
}

void KeyHints::addHint(QAction &action, const QString &words)
{
    m_shown.append({&action, words});
    connect(&action, &QAction::changed, this, &KeyHints::showHints);
    showHints();
}

void KeyHints::setWords(const QAction &action, const QString &words)
{
    for (Hint &hint : m_shown) {
        if (hint.action != &action || hint.words == words)
            continue;
        hint.words = words;
        showHints();
    }
}

void KeyHints::setNote(const QString &note)
{
    m_note->setPlainText(note);
}

void KeyHints::showHints()
{
    QStringList hints;
    for (const Hint &hint : m_shown) {
        if (!hint.action->shortcut().isEmpty())
            hints << QStringLiteral("%1 %2").arg(keyOf(*hint.action), hint.words);
    }
    // A line ends between two of them, never within one.
    for (QString &hint : hints)
        hint.replace(u' ', QChar::Nbsp);
    m_hints->setPlainText(hints.join(QStringLiteral("\u00a0\u00a0\u00a0·   ")));
}

} // namespace stet
