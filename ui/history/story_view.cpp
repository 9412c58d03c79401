// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/story_view.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "ui/history/day_delegate.h"
#include "ui/history/history_words.h"
#include "ui/history/story_model.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int sentenceLines = 2;
constexpr int detailLines = 8;
constexpr qsizetype longSentence = 70; ///< in characters

} // namespace

StoryView::StoryView(DeskSession &session, ArticleId article, QWidget *parent)
    : QWidget(parent)
    , m_model(new StoryModel(session, article, this))
    , m_person(new QComboBox(this))
    , m_topic(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QListView(m_pages))
    , m_empty(new PlainLabel(m_pages, 3))
    , m_details(new PlainLabel(this, detailLines))
{
    setObjectName(QStringLiteral("storyView"));
    buildLayout();
    m_person->addItem(tr("Everyone"), QString());
    m_topic->addItem(tr("Everything"), -1);
    for (const StoryTopic topic : allStoryTopics)
        m_topic->addItem(topicName(topic), int(topic));
    connect(m_person, &QComboBox::activated, this, &StoryView::narrow);
    connect(m_topic, &QComboBox::activated, this, &StoryView::narrow);
    connect(m_model, &StoryModel::pageRead, this, &StoryView::showPage);
    connect(m_model, &StoryModel::failed, this, &StoryView::failed);
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &StoryView::showDetails);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const StoryEntry *const entry = m_model->entryAt(index);
        if (entry != nullptr && entry->verb == u"revision.made")
            Q_EMIT versionRequested(entry->number);
    });
    whenDone(History(session).people(article), this, [this](const Result<QStringList> &people) {
        showPeople(people);
    });
    m_model->fetchMore({});
}

void StoryView::buildLayout()
{
    m_person->setObjectName(QStringLiteral("storyPerson"));
    m_person->setAccessibleName(tr("Who did it"));
    m_topic->setObjectName(QStringLiteral("storyTopic"));
    m_topic->setAccessibleName(tr("What it was about"));
    for (QComboBox *box : {m_person, m_topic}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_list->setObjectName(QStringLiteral("storyList"));
    m_list->setAccessibleName(tr("What became of the article, the newest first"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DayDelegate(sentenceLines, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("tone", QStringLiteral("muted"));
    m_empty->setPlainText(tr("Nothing of that is in the record."));
    m_details->setObjectName(QStringLiteral("storyDetails"));
    m_details->setProperty("tone", QStringLiteral("muted"));
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(6);
    choice->addWidget(m_person, 1);
    choice->addWidget(m_topic, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(choice);
    column->addWidget(m_pages, 1);
    column->addWidget(m_details);
}

QListView &StoryView::list() const
{
    return *m_list;
}

void StoryView::narrow()
{
    const int topic = m_topic->currentData().toInt();
    m_details->setPlainText({});
    m_model->narrow(m_person->currentData().toString(),
                    topic < 0 ? std::nullopt : std::optional(StoryTopic(topic)));
}

void StoryView::showPeople(const Result<QStringList> &people)
{
    if (!people)
        return; // the list says it
    for (const QString &name : *people) {
        if (!name.isEmpty())
            m_person->addItem(name, name);
    }
}

void StoryView::showPage()
{
    m_pages->setCurrentIndex(m_model->isEmpty() ? 1 : 0);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
}

void StoryView::showDetails()
{
    const StoryEntry *const entry = m_model->entryAt(m_list->currentIndex());
    if (entry == nullptr) {
        m_details->setPlainText({});
        return;
    }
    QString details = storyDetails(*entry);
    if (const QString sentence = storySentence(*entry); sentence.size() > longSentence)
        details.prepend(sentence + u'\n'); // the row may show its beginning alone
    m_details->setPlainText(details.replace(u'\n', QStringLiteral(" · ")));
}

} // namespace stet
