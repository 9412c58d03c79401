// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "core/base/text.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QTimer>

namespace stet {

namespace {

constexpr int passingMs = 6000;
constexpr int longestDesk = 240;

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_saved(new PlainLabel(this))
    , m_middle(new PlainLabel(this))
    , m_sandbox(new PlainLabel(this))
    , m_language(new PlainLabel(this))
    , m_desk(new PlainLabel(this))
    , m_passingTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("statusStrip"));
    setAttribute(Qt::WA_StyledBackground);
    m_saved->setObjectName(QStringLiteral("statusSaved"));
    for (PlainLabel *label : {m_saved, m_middle})
        makeSpeaker(*label);
    m_middle->setObjectName(QStringLiteral("statusMiddle"));
    m_sandbox->setObjectName(QStringLiteral("statusSandbox"));
    m_language->setObjectName(QStringLiteral("statusLanguage"));
    m_desk->setObjectName(QStringLiteral("statusDesk"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 14, 6);
    row->setSpacing(18);
    auto *saved = new QHBoxLayout;
    saved->setSpacing(6);
    saved->addWidget(m_mark);
    saved->addWidget(m_saved);
    row->addLayout(saved);
    row->addWidget(m_middle, 1);
    for (PlainLabel *label : {m_sandbox, m_language, m_desk})
        row->addWidget(label);
    fitToText(*m_desk, [this] { m_desk->setMaximumWidth(withText(longestDesk)); });
    m_passingTimer->setSingleShot(true);
    m_passingTimer->setInterval(passingMs);
    connect(m_passingTimer, &QTimer::timeout, this, &StatusStrip::showMiddle);
    m_sandbox->hide();
    clearSaved();
}

void StatusStrip::showSaved(const SaveState &state, const QDateTime &lastKept)
{
    switch (state.what) {
    case SaveState::What::Nothing:
        clearSaved();
        break;
    case SaveState::What::Kept:
        setSaved(Mark::Kept, keptWords(lastKept), tr("Every word is in the desk."));
        break;
    case SaveState::What::Keeping:
        setSaved(Mark::Keeping, tr("Keeping…"));
        break;
    case SaveState::What::OnBranch:
        setSaved(Mark::InJournal,
                 tr("Kept at %1 on a side branch")
                     .arg(lastKept.toLocalTime().toString(QStringLiteral("HH:mm"))),
                 tr("Others changed the same words at the same time. Every word of yours is in the "
                    "desk, beside the article, until someone settles it."));
        break;
    case SaveState::What::InJournal:
        setSaved(Mark::InJournal,
                 tr("Not in the desk yet; kept in the recovery file"),
                 state.reason.isEmpty()
                     ? tr("The desk has not answered yet. Should the program end now, the words "
                          "are offered at the next start.")
                     : singleLine(state.reason) + u' ' +
                           tr("Should the program end now, the words are offered at the next "
                              "start."));
        break;
    case SaveState::What::Refused:
        setSaved(Mark::NotKept,
                 tr("The desk cannot take this: %1").arg(singleLine(state.reason)),
                 tr("The recovery file has the text as it is. It goes into the desk as soon as "
                    "this is mended."));
        break;
    case SaveState::What::NotKept:
        setSaved(Mark::NotKept,
                 state.reason.isEmpty() ? tr("Not kept")
                                        : tr("Not kept: %1").arg(singleLine(state.reason)),
                 tr("The text stays in the window and is tried again."));
        break;
    }
}

QString StatusStrip::keptWords(const QDateTime &lastKept)
{
    if (!lastKept.isValid())
        return tr("All words kept");
    const QDateTime local = lastKept.toLocalTime();
    if (local.date() == QDate::currentDate())
        return tr("Kept at %1").arg(local.toString(QStringLiteral("HH:mm")));
    return tr("Kept on %1").arg(dayText(local.date()));
}

void StatusStrip::showKeeping()
{
    setSaved(Mark::Keeping, tr("Keeping…"));
}

void StatusStrip::showReadOnly()
{
    setSaved(Mark::ReadOnly, tr("Read only"));
}

void StatusStrip::clearSaved()
{
    setSaved(Mark::None, {});
}

QString StatusStrip::amountText(const TextLength &length)
{
    return tr("%Ln word(s)", nullptr, length.words) + QStringLiteral(" · ") +
           tr("%Ln character(s)", nullptr, length.characters);
}

void StatusStrip::showLength(const TextLength &length)
{
    m_middleText = amountText(length) + QStringLiteral(" · ") +
                   tr("%1 min").arg(QLocale().toString(length.minutes));
    showMiddle();
}

void StatusStrip::showChosen(const TextLength &chosen)
{
    const bool none = chosen.words == 0 && chosen.characters == 0;
    m_chosenText = none ? QString() : tr("Selected: %1").arg(amountText(chosen));
    // What is said in passing may be about the very words that it chose.
    if (!m_passingTimer->isActive())
        showMiddle();
}

void StatusStrip::showCounts(const DeskCounts &counts)
{
    m_middleText = tr("%Ln article(s)", nullptr, counts.all) + QStringLiteral(" · ") +
                   tr("%Ln source(s)", nullptr, counts.sources);
    showMiddle();
}

void StatusStrip::clearMiddle()
{
    m_middleText.clear();
    m_chosenText.clear();
    showMiddle();
}

void StatusStrip::showLanguage(const QString &tag)
{
    m_language->setPlainText(tag);
    m_language->setVisible(!tag.isEmpty());
    m_language->setToolTip(tag.isEmpty() ? QString() : tr("Language of the article"));
}

void StatusStrip::showDesk(const QString &name, const QString &path)
{
    m_desk->setPlainText(name);
    m_desk->setVisible(!name.isEmpty());
    m_desk->setToolTip(plainToolTip(path));
}

void StatusStrip::showSandboxOff()
{
    m_sandbox->setPlainText(tr("Preview without sandbox"));
    m_sandbox->setToolTip(plainToolTip(tr(
        "The web engine cannot use its sandbox for the root user. Run Stet as an ordinary user.")));
    m_sandbox->show();
}

void StatusStrip::showPassing(const QString &text)
{
    if (text.isEmpty()) {
        showMiddle();
        return;
    }
    m_middle->setPlainText(singleLine(text));
    announce(*m_middle);
    m_passingTimer->start();
}

QString StatusStrip::savedText() const
{
    return m_saved->plainText();
}

void StatusStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMark();
}

void StatusStrip::setSaved(Mark mark, const QString &text, const QString &detail)
{
    const auto matters = [](Mark one) {
        return one == Mark::InJournal || one == Mark::NotKept || one == Mark::ReadOnly;
    };
    // Trouble, and that it is over. That another word is kept, here or there, is no news.
    const bool isOver = mark == Mark::Kept && matters(m_settled);
    const bool isNews = (matters(mark) && mark != m_settled) || isOver ||
                        (mark == Mark::NotKept && text != m_trouble);
    if (mark == Mark::NotKept)
        m_trouble = text;
    if (mark != Mark::Keeping)
        m_settled = mark;
    m_shown = mark;
    m_saved->setPlainText(text);
    if (isNews)
        announce(*m_saved);
    m_saved->setVisible(mark != Mark::None);
    m_saved->setToolTip(plainToolTip(detail));
    m_saved->setMaximumWidth(mark == Mark::NotKept || mark == Mark::InJournal ? withText(560)
                                                                              : withText(240));
    paintMark();
}

void StatusStrip::paintMark()
{
    const Tokens &tokens = tokensFor(palette());
    QString icon;
    QColor color;
    switch (m_shown) {
    case Mark::Kept:
        icon = QStringLiteral("state-live");
        color = tokens.green;
        break;
    case Mark::Keeping:
        icon = QStringLiteral("state-check");
        color = tokens.amber;
        break;
    case Mark::InJournal:
        icon = QStringLiteral("clock");
        color = tokens.amber;
        break;
    case Mark::NotKept:
        icon = QStringLiteral("warning");
        color = tokens.red;
        break;
    case Mark::ReadOnly:
        icon = QStringLiteral("lock");
        color = tokens.amber;
        break;
    case Mark::None:
        break;
    }
    m_mark->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_mark->setPixmap(tintedPixmap(icon, color, 13, devicePixelRatioF()));
    QPalette colored = m_saved->palette();
    colored.setColor(QPalette::WindowText, color.isValid() ? color : tokens.muted);
    m_saved->setPalette(colored);
}

void StatusStrip::showMiddle()
{
    m_passingTimer->stop();
    m_middle->setPlainText(m_chosenText.isEmpty() ? m_middleText : m_chosenText);
}

} // namespace stet
