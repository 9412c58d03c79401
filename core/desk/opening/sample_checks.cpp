// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/sample_checks.h"

#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/opening/sample_step.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <memory>

namespace stet {

namespace {

constexpr qint64 verbMs = 20'000; ///< so long a person takes for one thing, in the sample's time

QJsonArray articlesIn(const QByteArray &checks)
{
    return QJsonDocument::fromJson(checks).object().value(QLatin1StringView("articles")).toArray();
}

QString memberIn(const QJsonObject &step, const char *name)
{
    return step.value(QLatin1StringView(name)).toString();
}

/// The people of the sample, each with a session of their own.
class SamplePeople
{
public:
    SamplePeople(const QString &desk, const Clock &clock)
        : m_desk(desk)
        , m_clock(clock)
    {}

    /// Nobody verifies their own words, and two names of one system account are one person. So each
    /// of these has an account, named for the first name, on a machine that is no reader's.
    Result<DeskSession *> session(const QString &person)
    {
        std::unique_ptr<DeskSession> &known = m_sessions[person];
        if (!known) {
            const Actor actor{
                person, person.section(u' ', 0, 0).toLower(), QStringLiteral("breakwater")};
            auto opened =
                DeskSession::open(m_desk, OpenMode::ReadWrite, actor, m_clock).takeResult();
            if (!opened)
                return tl::unexpected<Error>(opened.error());
            known = *std::move(opened);
        }
        return known.get();
    }

private:
    QString m_desk;
    const Clock &m_clock;
    std::map<QString, std::unique_ptr<DeskSession>> m_sessions;
};

/// Does what `step` says; who and when are those of the step before where it names none.
Result<> doStep(const QJsonObject &step,
                const QString &slug,
                SamplePeople &people,
                const QString &person,
                const QString &later)
{
    const Result<DeskSession *> session = people.session(person);
    if (!session)
        return tl::unexpected<Error>(session.error());
    const Result<Article> article = Articles(**session).bySlug(slug).takeResult();
    if (!article)
        return tl::unexpected<Error>(article.error());
    return doSampleStep(**session, *article, step, later);
}

} // namespace

SampleClock::SampleClock(const Clock &real)
    : m_real(real)
{}

qint64 SampleClock::nowMs() const
{
    const qint64 told = m_nowMs;
    const qint64 real = m_real.nowMs();
    return told != 0 ? qMin(told, real) : real;
}

qint64 SampleClock::steadyMs() const
{
    return m_real.steadyMs();
}

QStringList filesTakenLater(const QByteArray &checks)
{
    QStringList files;
    const QJsonObject all = QJsonDocument::fromJson(checks).object();
    for (const QJsonValue name : all.value(QLatin1StringView("later")).toArray())
        files.append(name.toString());
    return files;
}

Result<>
doChecks(const QString &desk, const QByteArray &checks, const QString &later, SampleClock &clock)
{
    SamplePeople people(desk, clock);
    for (const QJsonValue of : articlesIn(checks)) {
        const QString slug = memberIn(of.toObject(), "slug");
        QString person;
        for (const QJsonValue value : of.toObject().value(QLatin1StringView("steps")).toArray()) {
            const QJsonObject step = value.toObject();
            if (step.contains(QLatin1StringView("by")))
                person = memberIn(step, "by");
            if (step.contains(QLatin1StringView("at")))
                clock.set(
                    QDateTime::fromString(memberIn(step, "at"), Qt::ISODate).toMSecsSinceEpoch());
            if (const Result<> done = doStep(step, slug, people, person, later); !done)
                return fail(
                    done.error().code,
                    done.error().message,
                    QStringLiteral("%1: %2: %3")
                        .arg(slug,
                             QString::fromUtf8(QJsonDocument(step).toJson(QJsonDocument::Compact)),
                             done.error().detail));
            clock.advance(verbMs);
        }
    }
    return {};
}

} // namespace stet
