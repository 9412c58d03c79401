// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"

#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/desk/tallies.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

QString weightName(Finding::Weight weight)
{
    switch (weight) {
    case Finding::Weight::Note:
        return u"note"_s;
    case Finding::Weight::Fault:
        return u"fault"_s;
    case Finding::Weight::Damage:
        break;
    }
    return u"damage"_s;
}

QJsonObject doctorToJson(const DoctorReport &report)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(QJsonObject{{u"weight"_s, weightName(finding.weight)},
                                    {u"part"_s, finding.part},
                                    {u"subject"_s, finding.subject},
                                    {u"what"_s, finding.what}});
    return {{u"clean"_s, report.clean()},
            {u"findings"_s, findings},
            {u"articles"_s, report.articles},
            {u"revisions"_s, report.revisions},
            {u"events"_s, report.events},
            {u"blobs"_s, report.blobs}};
}

void printFindings(const DoctorReport &report, Output &out)
{
    for (const Finding &finding : report.findings) {
        const QString subject =
            finding.subject.isEmpty() ? QString() : u' ' + visible(finding.subject);
        out.line(u"%1: %2%3: %4"_s.arg(
            weightName(finding.weight), finding.part, subject, visible(finding.what, 1000)));
    }
    out.line(u"%1, %2, %3 and %4 looked at; %5."_s.arg(
        Output::counted(report.articles, u"article"_s, u"articles"_s),
        Output::counted(report.revisions, u"revision"_s, u"revisions"_s),
        Output::counted(report.events, u"event"_s, u"events"_s),
        Output::counted(report.blobs, u"blob"_s, u"blobs"_s),
        report.clean() ? u"all is well"_s : u"not all is well"_s));
}

int runDoctor(Call &call)
{
    const CheckDepth depth =
        call.arguments().has("thorough") ? CheckDepth::Thorough : CheckDepth::Usual;
    const bool tally = call.arguments().has("tally");
    // SQLite compares an index with its words under the lock of a writer. A desk that has none is
    // looked at all the same: what is wrong with it is what is asked for.
    const std::unique_ptr<DeskSession> desk = call.openDesk(
        depth == CheckDepth::Thorough || tally ? OpenMode::ReadWrite : OpenMode::ReadOnly,
        tally ? Call::OnlyRead::Refused : Call::OnlyRead::Taken);
    if (!desk)
        return call.exitCode();
    if (tally) {
        if (const Result<int> again = call.await(Tallies(*desk).again()); !again)
            return call.failed(again.error());
    }
    Progress progress(u"Checking"_s, call.arguments().has("quiet"));
    const Result<DoctorReport> report = call.await(Doctor(*desk).check(depth), &progress);
    if (!report)
        return call.failed(report.error());
    if (call.wantsJson())
        call.out().json(doctorToJson(*report));
    else
        printFindings(*report, call.out());
    return report->clean() ? Good : Findings;
}

} // namespace

Command doctorCommand()
{
    return {"doctor",
            "check the whole desk for damage",
            "[--thorough] [--tally]",
            0,
            0,
            {{"thorough",
              0,
              nullptr,
              "Also compare the full-text index with every word. Edits "
              "wait\nmeanwhile."},
             {"tally", 0, nullptr, "First tally the claims of all articles anew."}},
            R"(Reads the whole desk and compares every revision, edition, event and
blob with its hash, the chains with their heads, every working text,
source, image and the settings with what the desk's record says that was
last kept, the draft's log with the texts that it leads to, and counts
and lists with what they are made of. Changes nothing but, with --tally,
what was tallied of claims, which a desk that can only be read does not
take. Of a desk that a newer version of Stet wrote, the file, the chain
of events and the blobs are checked, and a note says so. A desk that
lacks a rule that guards its record, or where one was altered, can only
be read, and the missing rule is damage. Of a desk that can only be read
--thorough leaves the full-text index out, and a note says so.

A note is worth knowing and no more. A fault is in something that can
be made anew, or a file that your account may not read. Damage is in
what was kept: go back to a copy of the desk's folder; before an upgrade
Stet puts a copy of the database into its backups/. The command ends
with 1 if it finds a fault or damage, with 3 if the desk cannot be
opened at all.)",
            R"({ "format": 1, "clean": true, "articles": N, "revisions": N,
  "events": N, "blobs": N,
  "findings": [ { "weight": "note|fault|damage", "part": TEXT,
                  "subject": TEXT, "what": TEXT } ] })",
            R"(stetctl doctor
stetctl doctor --json --thorough)",
            runDoctor};
}

} // namespace stet::ctl
