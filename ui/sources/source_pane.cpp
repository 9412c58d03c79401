// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_pane.h"

#include "ui/sources/source_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/text_scale.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace stet {

SourcePane::SourcePane(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("sourcePane"));
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHead(tr("Chosen"), this));
    m_nothing = new PlainLabel(this, 4);
    m_nothing->setObjectName(QStringLiteral("sourceNothing"));
    m_nothing->setProperty("tone", QStringLiteral("muted"));
    m_nothing->setAlignment(Qt::AlignHCenter);
    m_nothing->setContentsMargins(18, 24, 18, 0);
    m_scroll = new QScrollArea(this);
    m_content = new QWidget(m_scroll->viewport());
    buildContent();
    fitToText(*this, [this] { setFonts(); }); // before they are styled
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    column->addWidget(m_nothing, 1, Qt::AlignTop);
    column->addWidget(m_scroll, 1);
    showCount(0);
}

void SourcePane::buildContent()
{
    m_kicker = new PlainLabel(m_content);
    m_kicker->setProperty("tone", QStringLiteral("accent"));
    m_title = new PlainLabel(m_content, 5);
    m_title->setObjectName(QStringLiteral("sourceTitle"));
    m_people = new PlainLabel(m_content, 2);
    m_people->setProperty("tone", QStringLiteral("muted"));
    m_badges = new BadgeRow(m_content);
    m_state = new PlainLabel(m_content, 5);
    m_state->setObjectName(QStringLiteral("sourceState"));
    m_open = new QPushButton(tr("Open"), m_content);
    m_open->setProperty("primary", true);
    m_open->setObjectName(QStringLiteral("sourceOpen"));
    m_seen = new QPushButton(tr("Seen"), m_content);
    m_seen->setObjectName(QStringLiteral("sourceSeen"));
    m_seen->setToolTip(tr("You have seen what it says by now; later looks compare with that"));
    m_stillSays = new QPushButton(tr("It still says so"), m_content);
    m_stillSays->setObjectName(QStringLiteral("sourceStillSays"));
    m_stillSays->setToolTip(tr("You have looked at it again, and it says what it said"));
    m_look = new QPushButton(tr("Look again"), m_content);
    m_look->setObjectName(QStringLiteral("sourceLook"));
    m_edit = new QPushButton(tr("Edit…"), m_content);
    m_edit->setObjectName(QStringLiteral("sourceEdit"));
    m_link = new QPushButton(QStringLiteral(" ") + tr("In the browser"), m_content);
    m_link->setObjectName(QStringLiteral("sourceLink"));
    m_link->setIcon(themedIcon(QStringLiteral("link")));
    auto *buttons = new FlowLayout(8);
    for (QPushButton *button : {m_open, m_seen, m_stillSays, m_look, m_edit, m_link})
        buttons->addWidget(button);
    m_facts = new FactList(m_content);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(18, 16, 18, 18);
    column->setSpacing(0);
    column->addWidget(m_kicker);
    column->addSpacing(6);
    column->addWidget(m_title);
    column->addSpacing(6);
    column->addWidget(m_people);
    column->addSpacing(12);
    column->addWidget(m_badges);
    column->addSpacing(8);
    column->addWidget(m_state);
    column->addSpacing(14);
    column->addLayout(buttons);
    column->addSpacing(16);
    column->addWidget(m_facts);
    column->addStretch();
    connect(m_open, &QPushButton::clicked, this, &SourcePane::openRequested);
    connect(m_seen, &QPushButton::clicked, this, &SourcePane::seenRequested);
    connect(m_stillSays, &QPushButton::clicked, this, &SourcePane::stillSaysRequested);
    connect(m_look, &QPushButton::clicked, this, &SourcePane::lookRequested);
    connect(m_edit, &QPushButton::clicked, this, &SourcePane::editRequested);
    connect(m_link, &QPushButton::clicked, this, [this] {
        Q_EMIT linkRequested(QUrl(m_source.url, QUrl::StrictMode));
    });
}

void SourcePane::setFonts()
{
    QFont kicker = font();
    kicker.setPointSizeF(kicker.pointSizeF() * 0.84);
    kicker.setWeight(QFont::DemiBold);
    kicker.setCapitalization(QFont::AllUppercase);
    kicker.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    m_kicker->setFont(kicker);
    QFont title = font();
    title.setPointSizeF(title.pointSizeF() * 1.3);
    title.setWeight(QFont::DemiBold);
    m_title->setFont(title);
}

void SourcePane::showRow(const LibraryRow &row)
{
    if (row.id != m_row.id)
        m_source = {};
    m_row = row;
    showWords();
}

void SourcePane::showSource(const Source &source)
{
    if (source.id != m_row.id)
        return;
    m_source = source;
    showWords();
}

void SourcePane::showCount(int sources)
{
    m_row = {};
    m_source = {};
    m_nothing->setPlainText(sources == 0 ? tr("The chosen source shows here.")
                                         : tr("%Ln source(s) chosen", nullptr, sources));
    m_nothing->show();
    m_scroll->hide();
}

void SourcePane::setWritable(bool writable)
{
    m_writable = writable;
}

void SourcePane::tellTime()
{
    if (!m_row.id.isNull())
        showWords();
}

void SourcePane::takeFocus()
{
    if (!m_row.id.isNull())
        m_open->setFocus(Qt::ShortcutFocusReason);
}

void SourcePane::showWords()
{
    const qint64 now = m_clock.nowMs();
    m_kicker->setPlainText(m_row.publisher.isEmpty() ? typeName(m_row.type) : m_row.publisher);
    m_title->setPlainText(m_row.title.isEmpty() ? tr("Untitled") : m_row.title);
    m_people->setPlainText(m_row.people);
    m_people->setVisible(!m_row.people.isEmpty());
    std::vector<Badge> badges = badgesFor(m_row.linkState(), m_row.link.awaitsPerson);
    m_badges->setVisible(!badges.empty());
    m_badges->setBadges(std::move(badges));
    m_state->setPlainText(linkSentence(m_row, now));
    const bool confidential = m_row.terms == SourceTerms::Confidential;
    m_seen->setVisible(m_row.link.awaitsPerson);
    m_seen->setEnabled(m_writable);
    m_stillSays->setVisible(awaitsLook(m_row, now));
    m_stillSays->setEnabled(m_writable);
    m_look->setVisible(m_row.hasLink);
    m_look->setEnabled(m_writable && !confidential);
    m_edit->setEnabled(m_writable);
    m_link->setVisible(!m_source.url.isEmpty());
    m_link->setToolTip(plainToolTip(m_source.url.left(1'000)));

    m_facts->clear();
    m_facts->add(tr("Type"), typeName(m_row.type));
    m_facts->add(tr("Issued"), partialDateText(m_source.issued));
    m_facts->add(tr("Read"), partialDateText(m_source.accessed));
    m_facts->add(tr("Link"), m_source.url.left(1'000));
    m_facts->add(tr("Archive"), m_source.archiveUrl.left(1'000));
    m_facts->add(tr("DOI"), m_source.doi);
    m_facts->add(tr("From"), m_source.origin);
    m_facts->add(tr("Terms"), termsName(m_row.terms));
    m_facts->add(tr("Embargo"),
                 m_source.embargoUntilMs > 0 ? fullTime(m_source.embargoUntilMs) : QString());
    m_facts->add(tr("Key"), m_row.key);
    m_facts->add(tr("Articles"),
                 m_row.articles == 0 ? tr("none cites it")
                                     : tr("%Ln cite it", nullptr, m_row.articles));
    m_facts->add(tr("Snapshots"),
                 m_row.snapshots == 0 ? tr("none") : QLocale().toString(m_row.snapshots));
    m_facts->align();
    m_nothing->hide();
    m_scroll->show();
}

} // namespace stet
