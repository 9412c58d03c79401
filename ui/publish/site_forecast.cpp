// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/site_forecast.h"

#include "core/desk/desk_session.h"
#include "core/desk/history/history.h"
#include "core/model/names.h"
#include "core/publish/desk_reading.h"
#include "core/publish/feeds/feed_maker.h"

#include <QHash>
#include <QPromise>
#include <QtConcurrent>

#include <algorithm>

namespace stet {

namespace {

constexpr int storyLimit = 500;
constexpr int mostStoryPages = 100; // of them; a year of a newsroom

/// Counts what was published of whom since the site was written.
class NewsCounter
{
public:
    NewsCounter(DeskSession &session, qint64 after)
        : m_session(session)
        , m_after(after)
    {}

    Result<> count(SiteForecast &forecast)
    {
        qint64 before = 0;
        for (int page = 0; page < mostStoryPages && !m_session.closing(); ++page) {
            StoryQuestion question;
            question.before = before;
            question.limit = storyLimit;
            question.topic = StoryTopic::Readers;
            const Result<StoryPage> story = answerOf(History(m_session).story(question));
            if (!story)
                return tl::unexpected<Error>(story.error());
            const bool reachedOld = take(story->entries, forecast);
            before = story->next;
            // The first answer says what is newest; of what is older nothing is to be told then.
            if (reachedOld || before == 0 || (m_after == 0 && forecast.sequence > 0)) {
                tell(forecast);
                return {};
            }
        }
        tell(forecast);
        forecast.isMore = true;
        return {};
    }

private:
    struct News
    {
        bool isFirst = false;
        bool isDown = false;
    };

    /// Whether it came to what the site has already. Newest first.
    bool take(const std::vector<StoryEntry> &entries, SiteForecast &forecast)
    {
        for (const StoryEntry &entry : entries) {
            if (entry.sequence <= m_after)
                return true;
            if (entry.verb != u"edition.recorded")
                continue;
            forecast.sequence = std::max(forecast.sequence, entry.sequence);
            if (m_after == 0)
                continue;
            const bool isNewest = !m_news.contains(entry.subject);
            News &news = m_news[entry.subject];
            if (isNewest)
                news.isDown = entry.value == nameOf(PublicState::Retracted) ||
                              entry.value == nameOf(PublicState::Withdrawn);
            news.isFirst = news.isFirst || entry.number == 1;
        }
        return false;
    }

    void tell(SiteForecast &forecast) const
    {
        for (const News &news : m_news)
            ++(news.isDown ? forecast.takenDown : news.isFirst ? forecast.first : forecast.again);
        forecast.sequence = std::max(forecast.sequence, m_after);
    }

    DeskSession &m_session;
    const qint64 m_after;
    QHash<QUuid, News> m_news;
};

Result<SiteForecast> forecastOf(DeskSession &session, qint64 after)
{
    const Result<std::unique_ptr<PageMaker>> maker =
        makePageMaker(session, PagesOf::Editions, session.clock().nowMs());
    if (!maker)
        return tl::unexpected<Error>(maker.error());
    const SitePlan &plan = (*maker)->plan();
    SiteForecast forecast;
    forecast.pages = int(plan.size());
    forecast.lists = int(plan.listPages().size());
    forecast.feeds = int(feedFiles(plan, session.id()).size());
    forecast.hasAddress = !plan.permanent({}).isEmpty();
    if (const Result<> counted = NewsCounter(session, after).count(forecast); !counted)
        return tl::unexpected<Error>(counted.error());
    return forecast;
}

} // namespace

QFuture<Result<SiteForecast>> forecastSite(DeskSession &session, qint64 after)
{
    return QtConcurrent::run(
        [&session, held = session.hold(), after](QPromise<Result<SiteForecast>> &promise) {
            promise.addResult(forecastOf(session, after));
        });
}

} // namespace stet
