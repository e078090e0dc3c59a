//! Full-time equivalents of a service, with three breakdowns that must agree.

use super::service::{Service, ServiceCategory};
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{ByChoice, Line, Owner, Quantity, When};

choice! {
    /// Whom full-time equivalents are for.
    StaffingAges "staffing-ages" {
        /// Children and young people.
        Children = "children",
        /// Adults.
        Adults = "adults",
        /// Both.
        Both = "both",
    }
}

choice! {
    /// What those who work have learned.
    Education "education" {
        /// Psychologist.
        Psychologist = "psychologist",
        /// Physician: lege.
        Physician = "physician",
        /// Nurse: sykepleier.
        Nurse = "nurse",
        /// Social worker: sosionom.
        SocialWorker = "social_worker",
        /// Vernepleier.
        SocialEducator = "social_educator",
        /// Child welfare: barnevernspedagog.
        ChildWelfare = "child_welfare",
        /// Occupational or physical therapist: ergo- eller fysioterapeut.
        Therapist = "therapist",
        /// Other higher education.
        OtherHigher = "other_higher",
        /// Upper secondary in health: helsefagarbeider.
        HealthWorker = "health_worker",
        /// Lived experience: erfaringskonsulent.
        LivedExperience = "lived_experience",
        /// Other, or none.
        OtherEducation = "other_education",
    }
}

choice! {
    /// The three main courses of the national guide for adults: hovedforløp.
    MainCourse "main-course" {
        /// Mild and short: hovedforløp 1.
        Mild = "mild",
        /// Severe and short, or mild and long: hovedforløp 2.
        Moderate = "moderate",
        /// Severe and long: hovedforløp 3.
        Severe = "severe",
    }
}

record! {
    /// How many work in a service: årsverk.
    Staffing {
        /// What it counts.
        title TITLE: Line,
        /// The service.
        service SERVICE: Owner<Service>,
        /// Whom it is for.
        ages AGES: StaffingAges,
        /// When it was counted.
        as_of AS_OF: Option<When>,
        /// How many there are, in full-time equivalents.
        now NOW: Option<Quantity>,
        /// How many there should be, in full-time equivalents.
        wanted WANTED: Option<Quantity>,
        /// By kind of help, in full-time equivalents.
        by_category BY_CATEGORY: ByChoice<ServiceCategory>,
        /// By education, in full-time equivalents.
        by_education BY_EDUCATION: ByChoice<Education>,
        /// By main course, in full-time equivalents: hovedforløp.
        by_course BY_COURSE: ByChoice<MainCourse>,
    }
}
